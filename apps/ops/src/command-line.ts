import { parseArgs } from 'node:util';
import { verifyAudit } from './audit.js';
import type { Terminal } from './confirm.js';
import { discardDeadLetters, listDeadLetters, replayDeadLetters, showDeadLetter } from './dead-letters.js';
import { NotDone } from './failed.js';
import { isContext, type ContextName, type Installation } from './installation.js';
import { outbox } from './outbox.js';
import { listProjections, rebuild } from './rebuild.js';
import type { Report } from './report.js';
import { topics } from './topics.js';

export const USAGE = `npm run -s ops -- <command> [--json]        in the image: node build/ops.js <command>
  topics                                        topics as declared and as they are, and the lag of each context
  outbox                                        events that wait to be read, for how long, and what holds them back
  dead-letters list [--context <context>] [--replayed] [--discarded]
                                                those that wait; replayed and discarded ones when asked for
  dead-letters show <id>
  dead-letters replay <id>... | --all [--context <context>] [--yes]
                                                hands events to their reactions again
  dead-letters discard <id>... --reason <text> [--yes]
                                                puts away for good what can never be handled; the text says why
  audit verify [--head <context>:<number>:<hash>]...
                                                whether anything in the audit trails was altered; the heads that it
                                                prints, noted elsewhere, show later whether an end was cut off
  rebuild                                       what can be rebuilt
  rebuild <context> <projection> [--yes]        drops a projection's rows and reads them anew from the first event;
                                                the context must be stopped

  --json   prints what was found as JSON
  --yes    does not ask before a dangerous step; where nobody can be asked, that step needs it
It looks at the installation that DATABASE_URL (or <CONTEXT>_DATABASE_URL, one a context), KAFKA_BROKERS and
MUTUA_DATA_DIR name, as Mutua itself does. It ends with 0, with 1 when something failed, with 2 when nothing was done.
`;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  replayed: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  discarded: { type: 'boolean', default: false },
  context: { type: 'string' },
  reason: { type: 'string' },
  head: { type: 'string', multiple: true, default: [] as string[] },
} as const;

/** What belongs after words that make no command by themselves. */
const INCOMPLETE: Readonly<Record<string, string>> = {
  'dead-letters show': 'one id after it, as dead-letters list prints them: dead-letters show <id>',
  'dead-letters replay':
    'ids after it, as dead-letters list prints them, or --all, and not both: dead-letters replay <id>... | --all',
  'dead-letters discard':
    'ids after it, as dead-letters list prints them, and why: dead-letters discard <id>... --reason <text>',
};

export interface CommandLine {
  readonly json: boolean;
  readonly yes: boolean;
  readonly help: boolean;
  run(installation: Installation, terminal: Terminal): Report | Promise<Report>;
}

/** @throws NotDone when the words make no command */
export function readCommandLine(words: readonly string[]): CommandLine {
  const { values, positionals } = parsed(words);
  const { json, yes } = values;
  const help = values.help || positionals[0] === 'help';
  if (help) return { json, yes, help, run: () => ({ data: null, text: USAGE }) };
  return { json, yes, help, run: commandOf(positionals, values) };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new NotDone(`${complaintOf(words, error)}\n\n${USAGE}`);
  }
}

/** What is wrong with the options, in the words of the tool. */
function complaintOf(words: readonly string[], error: unknown): string {
  const names = Object.keys(OPTIONS).map((name) => `--${name}`);
  const unknown = words.find((word) => word.startsWith('-') && !names.includes(word.split('=')[0] ?? ''));
  if (unknown !== undefined) return `${unknown} is no option; there are ${names.join(', ')}.`;
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
    ? '--context needs a context after it, --reason a text, --head a head, and the other options need nothing.'
    : 'The options cannot be read.';
}

function commandOf(
  positionals: readonly string[],
  values: ReturnType<typeof parsed>['values'],
): CommandLine['run'] {
  const [command, step, ...rest] = positionals;
  const { replayed, discarded, reason } = values;
  const context = values.context === undefined ? {} : { context: contextNamed(values.context) };
  const words = [command, step].filter((word) => word !== undefined).join(' ');
  if (words === 'topics') return topics;
  if (words === 'outbox') return outbox;
  if (words === 'dead-letters list' && rest.length === 0) {
    return (installation) => listDeadLetters(installation, { ...context, replayed, discarded });
  }
  if (words === 'dead-letters show' && rest.length === 1) {
    return (installation) => showDeadLetter(installation, rest[0] ?? '');
  }
  if (words === 'dead-letters replay' && rest.length > 0 !== values.all) {
    return (installation, terminal) => replayDeadLetters(installation, { ids: rest, ...context }, terminal);
  }
  if (words === 'dead-letters discard' && rest.length > 0 && reason !== undefined) {
    return (installation, terminal) => discardDeadLetters(installation, { ids: rest, reason }, terminal);
  }
  if (words === 'audit verify' && rest.length === 0) {
    return (installation) => verifyAudit(installation, values.head);
  }
  if (words === 'rebuild') return listProjections;
  if (command === 'rebuild' && step !== undefined && rest.length === 1) {
    const what = { context: contextNamed(step), projection: rest[0] ?? '' };
    return (installation, terminal) => rebuild(installation, what, terminal);
  }
  const needed = INCOMPLETE[words];
  if (needed !== undefined) throw new NotDone(`${words} needs ${needed}`);
  if (command === 'lag') throw new NotDone('lag is no command; topics shows the lag of each context.');
  throw new NotDone(
    `${positionals.length === 0 ? 'Say what to do.' : `${positionals.join(' ')} is no command.`}\n\n${USAGE}`,
  );
}

function contextNamed(name: string): ContextName {
  if (!isContext(name)) throw new NotDone(`${name} is no context.`);
  return name;
}
