/**
 * Writes the generated parts of docs/reference (events.md and asyncapi.yaml as wholes, the table of endpoints in api.md)
 * and the golden files of libs/contracts. It reads what the code declares (npm run build first) and starts nothing. With
 * --check it writes nothing and fails when something is not current. `libs/contracts/src/reference.spec.ts` holds the pages
 * of events by the same functions. Errors in both cases, for a person to mend: a problem code that the code can answer with
 * and api.md does not explain, and an event that is not what was published any more.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ASYNCAPI_FILE, asyncApiText, GOLDEN_FOLDER, refreshGolden } from './contract-files.mjs';

const ROOT = join(import.meta.dirname, '..');
const EVENTS_PAGE = 'docs/reference/events.md';
const API_PAGE = 'docs/reference/api.md';
const BEGIN = '<!-- endpoints: written by npm run reference -->';
const END = '<!-- /endpoints -->';

/** The folder of `libs/contracts/src` that declares a context's events. */
const sourceOf = (topic) => {
  const [context, aggregate] = topic.split('.');
  return `../../libs/contracts/src/${context}/${aggregate}-events.ts`;
};

/** Markdown tables padded as Prettier pads them, so that the pages pass the format check. */
function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map((cell) => String(cell).replaceAll('|', '\\|')));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const [first, ...others] = cells.map(line);
  return [first, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...others].join('\n');
}

const codes = (values) => values.map((value) => `\`${value}\``).join(', ');

/** A closed list: by the name of its code list where the vocabulary has one, else code by code. */
function oneOf(values, vocabulary) {
  const known = Object.entries(vocabulary).find(([, list]) => list === values)?.[0];
  const name = known?.toLowerCase().replaceAll('_', '-');
  return name && vocabulary.CODE_LISTS.includes(name) ? `code of \`${name}\`` : `one of ${codes(values)}`;
}

/** What one check of class-validator says of a value; null where another check says more. */
function meaningOf(check, { vocabulary, metadata }) {
  const [first] = check.constraints ?? [];
  switch (check.name) {
    case 'isUuid':
      return 'UUID';
    case 'isInt':
      return 'integer';
    case 'min':
      return `at least ${first}`;
    case 'max':
      return `at most ${first}`;
    case 'isString':
      return 'text';
    case 'isBoolean':
      return 'true or false';
    case 'isDateString':
      return 'instant (ISO 8601)';
    case 'isIn':
      return oneOf(first, vocabulary);
    case 'isArray':
    case 'arrayUnique':
    case undefined:
      return null;
    default: {
      const [{ instance }] = metadata.getTargetValidatorConstraints(check.constraintCls);
      return instance.defaultMessage({ property: '' }).replace(/^.*must be /, '');
    }
  }
}

/** The fields of a payload class, inherited ones first, with what each may be. */
function fieldsOf(type, contracts) {
  const checks = contracts.metadata.getTargetValidationMetadatas(type, '', false, false);
  const names = [...new Set(checks.map(({ propertyName }) => propertyName))];
  const fields = names.map((name) => {
    const own = checks.filter(({ propertyName }) => propertyName === name);
    const nested = own.some((check) => check.type === 'nestedValidation');
    const nestedType = nested ? Reflect.getMetadata('design:type', type.prototype, name) : null;
    // decorators run from the last to the first
    const meanings = own
      .map((check) => meaningOf(check, contracts))
      .filter(Boolean)
      .reverse();
    const list = own.some((check) => check.each || check.name === 'isArray');
    const nullable = own.some((check) => check.type === 'conditionalValidation');
    const what = nestedType ? `[${nestedType.name}](#${nestedType.name.toLowerCase()})` : meanings.join(', ');
    return { name, nestedType, what: `${list ? 'list: ' : ''}${what}${nullable ? ', or null' : ''}` };
  });
  return fields.sort((a, b) => Number(b.nestedType !== null) - Number(a.nestedType !== null));
}

/** Every class that payloads are made of, outer ones first. */
function snapshotsOf(types, contracts) {
  const inner = types.flatMap((type) =>
    fieldsOf(type, contracts).flatMap(({ nestedType }) => nestedType ?? []),
  );
  const found = [...new Set(inner)];
  return found.length === 0 ? [] : [...new Set([...found, ...snapshotsOf(found, contracts)])];
}

/**
 * The page of events.
 *
 * @param contracts `events` (EVENTS of @mutua/contracts), `vocabulary` (the module), `metadata` (class-validator's storage)
 */
export function eventsPage(contracts) {
  const { events } = contracts;
  const topics = [...new Set(events.map(({ topic }) => topic))];
  const payloadOf = ({ payload }) =>
    fieldsOf(payload, contracts)
      .map(({ name, nestedType, what }) => (nestedType ? `\`${name}\`: ${what}` : `\`${name}\` (${what})`))
      .join('; ');
  const sections = topics.map((topic) => {
    const rows = events
      .filter((event) => event.topic === topic)
      .map((event) => [`\`${event.type}\``, event.summary, payloadOf(event)]);
    const intro = `Declared in [${sourceOf(topic).slice(6)}](${sourceOf(topic)}).`;
    return `## Topic \`${topic}\`\n\n${intro}\n\n${table(['event', 'when', 'payload'], rows)}`;
  });
  const payloads = events.map(({ payload }) => payload);
  const snapshots = snapshotsOf(payloads, contracts).map((type) => {
    const rows = fieldsOf(type, contracts).map(({ name, what }) => [`\`${name}\``, what]);
    return `### ${type.name}\n\n${table(['field', 'value'], rows)}`;
  });
  return `# Events

<!-- Written by \`npm run reference\` from libs/contracts; change the code, not this page. -->

Contexts tell one another what happened by ${events.length} events on ${topics.length} topics. A topic is
\`<context>.<aggregate>\`; the events of one aggregate keep their order. A payload only grows; a breaking change would be a
new event whose name ends in \`.v2\`. How an event travels is told in [the architecture](../architecture.md).

Every event comes in an envelope:

${table(
  ['field', 'value'],
  [
    ['`id`', 'UUID of the event; a second delivery has the same'],
    ['`type`', 'its name, as below'],
    ['`aggregateId`', 'UUID of what it is about'],
    ['`aggregateVersion`', 'integer; the version that the event brought it to'],
    ['`occurredAt`', 'instant (ISO 8601, UTC)'],
    ['`actor`', '`{userId, organisationId}` of who caused it, or null for the system itself'],
    ['`traceparent`', 'W3C Trace Context of the request behind it, or null'],
    ['`payload`', 'as below'],
  ],
)}

${sections.join('\n\n')}

## What payloads carry

${snapshots.join('\n\n')}
`;
}

/** Health is not in the API's documents, so nothing there says what it answers. */
const HEALTH = { live: 'Whether the process lives', ready: 'Whether it can do its work, and if not, why' };
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'];

/** One controller's endpoints, from the metadata that its decorators left. */
function endpointsOf(controller, group) {
  const read = (key, target) => Reflect.getMetadata(key, target);
  const base = read('path', controller);
  const handlers = Object.getOwnPropertyNames(controller.prototype).map((name) => controller.prototype[name]);
  return handlers
    .filter((handler) => typeof handler === 'function' && read('method', handler) !== undefined)
    .map((handler) => {
      const path = [base, read('path', handler)].filter((part) => part && part !== '/').join('/');
      const rule = read('mutua:access', handler) ?? read('mutua:access', controller);
      const headers = (read('swagger/apiParameters', handler) ?? [])
        .filter((parameter) => parameter.in === 'header')
        .map(({ name }) => name);
      return {
        group,
        method: METHODS[read('method', handler)],
        path: `${base.startsWith('health') ? '/' : '/api/'}${path.replaceAll(/:(\w+)/g, '{$1}')}`,
        rule: typeof rule === 'string' ? rule : rule.join(', '),
        headers: headers.map((name) => `\`${name}\``).join(', '),
        summary: read('swagger/apiOperation', handler)?.summary ?? HEALTH[handler.name] ?? '',
      };
    });
}

async function endpointsTable() {
  const { CONTEXTS } = await import('../apps/mutua/dist/contexts.js');
  const { PlatformModule } = await import('@mutua/platform/context');
  const options = { databaseUrl: '', poolSize: 1, tokens: {}, logLevel: 'silent' };
  const platform = PlatformModule.forApp(options).controllers.flatMap((one) => endpointsOf(one, 'platform'));
  const contexts = Object.entries(CONTEXTS).flatMap(([name, module]) =>
    Reflect.getMetadata('controllers', module).flatMap((one) => endpointsOf(one, name)),
  );
  const isOperation = ({ path }) => path.startsWith('/api/operations/');
  const own = contexts.filter(
    (endpoint) => !isOperation(endpoint) && !endpoint.path.startsWith('/api/internal/'),
  );
  const operations = contexts
    .filter((endpoint) => isOperation(endpoint) && endpoint.group === 'needs')
    .map((endpoint) => ({
      ...endpoint,
      path: endpoint.path.replace('/needs/', '/{context}/'),
      group: 'operations',
    }));
  const endpoints = [...own, ...operations, ...platform];
  const groups = [...new Set(endpoints.map(({ group }) => group))];
  return groups
    .map((group) => {
      const rows = endpoints
        .filter((endpoint) => endpoint.group === group)
        .map(({ method, path, rule, headers, summary }) => [`\`${method} ${path}\``, rule, headers, summary]);
      return `### ${group}\n\n${table(['endpoint', 'roles', 'needs', 'what it does'], rows)}`;
    })
    .join('\n\n');
}

const REFUSAL = /new Refused\(\s*'[\w-]+',\s*'([\w-]+)'/g;

/** The problem codes that the libraries refuse with and the page does not explain. */
async function unexplainedCodes(page) {
  const entries = await readdir(join(ROOT, 'libs'), { recursive: true });
  const sources = entries.filter((file) => /^\w+\/src\/.*(?<!\.spec)\.ts$/.test(file.replaceAll('\\', '/')));
  const texts = await Promise.all(sources.map((file) => readFile(join(ROOT, 'libs', file), 'utf8')));
  const used = new Set(texts.flatMap((text) => [...text.matchAll(REFUSAL)].map(([, code]) => code)));
  return [...used].filter((code) => !page.includes(`| \`${code}\` `)).sort();
}

function complain(line) {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

const ACCESS_PAGE = 'docs/reference/access.md';

const WHOSE = {
  none: 'it is about nothing of anybody',
  any: 'whosever they are',
  self: 'the person themself',
  session: 'the browser in which they are signed in; a bearer token has none',
  own: 'the organisation that they act for',
  member: 'an organisation that the directory has them as a member of',
  manager: 'the same, and they manage it',
  party: 'either side of a match',
  seen: 'what they may know of: their own, and what is open to all',
  others: 'not those of an organisation that they act for (four eyes)',
  endorser: 'ministries of the country that they are the focal point of',
};

/** The page of who may do what, from the table that processes are checked against at their start. */
function accessPage(table_) {
  const rows = Object.entries(table_).map(([endpoint, { who, whose, states = '', otherwise = '' }]) => {
    const group = /\/api\/(\w+)/.exec(endpoint)?.[1] ?? 'platform';
    const roles = typeof who === 'string' ? who : who.join(', ');
    return { group, cells: [`\`${endpoint}\``, roles, whose, states, String(otherwise)] };
  });
  const groups = [...new Set(rows.map(({ group }) => group))];
  const tables = groups.map((group) => {
    const cells = rows.filter((row) => row.group === group).map((row) => row.cells);
    return `## ${group}\n\n${table(['endpoint', 'who', 'whose', 'in which states', 'else'], cells)}`;
  });
  return `# Access

Who may do what to which state of whose thing: every endpoint there is. Written by \`npm run reference\` from
\`libs/contracts/src/access\`. A process does not start with an endpoint that is not in it or says otherwise, and
\`apps/mutua/src/access.spec.ts\` goes through all of them without a token and in every role, for the organisation whose the
thing is and for another one. "else" is what somebody is answered who has the role and whose the thing is not; without the
role it is \`403 role-required\`, without a token \`401\`.

What is open is seen in tiers: a summary of what was made public, by anybody; what it says, by everybody who is signed in; whom
to write to, by both sides once both have accepted, and by coordinators. An API key has the roles and the scopes that it was made with.

**Whose:**

${table(
  ['word', 'meaning'],
  Object.entries(WHOSE).map(([word, meaning]) => [`\`${word}\``, meaning]),
)}

${tables.join('\n\n')}
`;
}

async function main() {
  const checkOnly = process.argv.includes('--check');
  const [{ ACCESS, EVENTS }, published, vocabulary, { getMetadataStorage }] = await Promise.all([
    import('@mutua/contracts'),
    import('@mutua/contracts/published'),
    import('@mutua/vocabulary'),
    import('class-validator'),
  ]);
  const api = await readFile(join(ROOT, API_PAGE), 'utf8');
  const [before, rest] = api.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`${API_PAGE} must hold the lines ${BEGIN} and ${END}.`);
  const pages = {
    [EVENTS_PAGE]: eventsPage({ events: EVENTS, vocabulary, metadata: getMetadataStorage() }),
    [ACCESS_PAGE]: accessPage(ACCESS),
    [ASYNCAPI_FILE]: await asyncApiText(published.asyncApiDocument(EVENTS)),
    [API_PAGE]: `${before}${BEGIN}\n\n${await endpointsTable()}\n\n${END}${after}`,
  };
  const unexplained = await unexplainedCodes(api);
  if (unexplained.length > 0) {
    complain(`${API_PAGE} must explain these problem codes: ${unexplained.join(', ')}`);
  }
  for (const [page, text] of Object.entries(pages)) {
    const file = join(ROOT, page);
    const current = await readFile(file, 'utf8').catch(() => '');
    if (current === text) continue;
    if (checkOnly) {
      complain(`${page} is not current; run: npm run reference`);
    } else {
      await writeFile(file, text);
      process.stdout.write(`${page} is written.\n`);
    }
  }
  const golden = join(ROOT, GOLDEN_FOLDER);
  const { broken, grown } = await refreshGolden(golden, { events: EVENTS, published, write: !checkOnly });
  for (const line of broken) complain(line);
  if (grown.length > 0 && checkOnly) {
    complain(`${GOLDEN_FOLDER} is not current for ${grown.join(', ')}; run: npm run reference`);
  } else if (grown.length > 0 && broken.length === 0) {
    process.stdout.write(`${GOLDEN_FOLDER} is written for ${grown.join(', ')}.\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
