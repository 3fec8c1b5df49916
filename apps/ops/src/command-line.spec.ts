import { describe, expect, it } from '@jest/globals';
import { readCommandLine } from './command-line.js';
import { NotDone } from './failed.js';

describe('the words of the operator', () => {
  it.each([
    'topics',
    'outbox --json',
    'dead-letters list --context needs --replayed',
    'dead-letters show 01938f10-0000-7000-8000-0000000000c1',
    'dead-letters replay --all',
    'dead-letters list --replayed --discarded',
    'dead-letters replay 01938f10-0000-7000-8000-0000000000c1 --yes',
    'dead-letters discard 01938f10-0000-7000-8000-0000000000c1 --reason=Strange --yes',
    'rebuild',
    'rebuild matching pool --yes',
    '--help',
    'help',
  ])('%j make a command', (words) => {
    expect(typeof readCommandLine(words.split(' ')).run).toBe('function');
  });

  it.each([
    '',
    'topic',
    'topics all',
    'outbox --every',
    'lag',
    'dead-letters',
    'dead-letters show',
    'dead-letters show 01938f10-0000-7000-8000-0000000000c1 01938f10-0000-7000-8000-0000000000c2',
    'dead-letters list --context nowhere',
    'dead-letters replay',
    'dead-letters replay 01938f10-0000-7000-8000-0000000000c1 --all',
    'dead-letters discard 01938f10-0000-7000-8000-0000000000c1',
    'dead-letters discard --reason=Strange',
    'dead-letters discard --all --reason=Strange',
    'rebuild matching',
    'rebuild nowhere pool',
    'rebuild matching pool now',
  ])('%j make none', (words) => {
    expect(() => readCommandLine(words.split(' ').filter(Boolean))).toThrow(NotDone);
  });

  it('are answered in words of the tool', () => {
    expect(readCommandLine(['help']).help).toBe(true);
    expect(() => readCommandLine(['topics', '--bogus'])).toThrow(/^--bogus is no option; there are --json, /);
    expect(() => readCommandLine(['outbox', '--json=yes'])).toThrow(/^--context needs a context/);
    expect(() => readCommandLine(['lag'])).toThrow(/^lag is no command; topics shows the lag/);
  });

  it('that lack an id are answered with how it is given, and not with all commands', () => {
    expect(() => readCommandLine(['dead-letters', 'show'])).toThrow(
      new NotDone(
        'dead-letters show needs one id after it, as dead-letters list prints them: dead-letters show <id>',
      ),
    );
    expect(() => readCommandLine(['dead-letters', 'replay', '--yes'])).toThrow(
      /^dead-letters replay needs ids .+, or --all/,
    );
    expect(() => readCommandLine(['dead-letters', 'discard', '--yes'])).toThrow(
      /^dead-letters discard needs ids .+, and why: .+ --reason <text>$/,
    );
  });
});
