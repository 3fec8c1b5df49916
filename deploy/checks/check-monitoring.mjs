// Holds alert rules, their pages, their tests, the dashboard, docs/reference/metrics.md and the sources together.
//   --as-rules  prints the questions of the dashboard as recording rules instead, so that promtool can read them
import { readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';

const read = (path) => readFileSync(path, 'utf8');
const { groups } = parse(read('deploy/monitoring/alerts.yaml'));
const rules = groups.flatMap((group) => group.rules);
const { tests } = parse(read('deploy/monitoring/alerts.test.yaml'));
const dashboard = JSON.parse(read('deploy/monitoring/dashboard.json'));
const questions = dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));

if (process.argv.includes('--as-rules')) {
  const recorded = questions.map((expr, at) => ({
    record: `dashboard_${at}`,
    expr: expr.replaceAll('$context', '.*'),
  }));
  process.stdout.write(stringify({ groups: [{ name: 'dashboard', rules: recorded }] }));
  process.exit(0);
}

const wrong = [];

const listed = new Map(
  [...read('docs/reference/metrics.md').matchAll(/^\| `(mutua_\w+)`\s+\| (\w+)/gm)].map(([, name, type]) => [
    name,
    type,
  ]),
);
const sources = readdirSync('libs')
  .flatMap((lib) =>
    readdirSync(`libs/${lib}/src`, { recursive: true }).map((path) => `libs/${lib}/src/${path}`),
  )
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));
// a metric is made with its name and what it means, one behind the other
const made = new Set(
  sources.flatMap((path) =>
    [...read(path).matchAll(/(?:name: |\(\s*)'(mutua_\w+)',\s*(?:help:|')/g)].map(([, name]) => name),
  ),
);
for (const name of made)
  if (!listed.has(name)) wrong.push(`${name} is served and not in docs/reference/metrics.md`);
for (const name of listed.keys())
  if (!made.has(name)) wrong.push(`${name} is in docs/reference/metrics.md, and nothing in libs/ serves it`);

const served = new Set(
  [...listed].flatMap(([name, type]) =>
    type === 'histogram' ? ['_bucket', '_sum', '_count'].map((part) => name + part) : [name],
  ),
);
if (served.size < 20) wrong.push('docs/reference/metrics.md could not be read');
for (const question of [...questions, ...rules.map(({ expr }) => expr)]) {
  for (const [name] of question.matchAll(/\bmutua_\w+/g)) {
    if (!served.has(name)) wrong.push(`${name} is asked for and not in docs/reference/metrics.md`);
  }
}

const pages = new Set([...read('docs/alerts.md').matchAll(/^## (\w+)\n\n\S/gm)].map(([, title]) => title));
for (const { alert, annotations, labels } of rules) {
  if (!pages.delete(alert)) wrong.push(`${alert} has no page in docs/alerts.md`);
  if (annotations.runbook_url !== `docs/alerts.md#${alert.toLowerCase()}`)
    wrong.push(`${alert} names no page`);
  if (!['page', 'ticket'].includes(labels.severity)) wrong.push(`${alert} has no severity`);
  const expected = tests
    .flatMap((test) => test.alert_rule_test)
    .filter(({ alertname }) => alertname === alert)
    .map(({ exp_alerts: alerts }) => alerts.length > 0);
  if (!expected.includes(true) || !expected.includes(false))
    wrong.push(`${alert} is not tested both where it must fire and where it must not`);
}
for (const page of pages) wrong.push(`docs/alerts.md has a page for ${page}, which is no alert`);

for (const line of new Set(wrong)) process.stderr.write(`${line}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
