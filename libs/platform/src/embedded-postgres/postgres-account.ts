import { execFileSync } from 'node:child_process';

/** The account PostgreSQL runs as; empty where the current one will do. */
export interface PostgresAccount {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root (containers often do): there the system account `postgres` is used, or made. */
export function postgresAccount(): PostgresAccount {
  if (process.getuid?.() !== 0) return {};
  return lookUp() ?? create();
}

function lookUp(): PostgresAccount | null {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    // `id` fails when there is no such account: that is the answer
    return null;
  }
}

function create(): PostgresAccount {
  execFileSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' });
  execFileSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'], {
    stdio: 'ignore',
  });
  const account = lookUp();
  if (!account) throw new Error('The account postgres could not be made.');
  return account;
}
