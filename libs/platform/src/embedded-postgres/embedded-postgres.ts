import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

import pg from 'pg';
import { makeDirectory, UnusableDataDirectory } from '../data-directory/index.js';
import { DataDirectoryInUse, type InstanceLock, lockDataDirectory } from './instance-lock.js';
import { postgresAccount, type PostgresAccount } from './postgres-account.js';
import { postgresBinaries } from './postgres-binaries.js';

const run = promisify(execFile);
const USER = 'mutua';
const DATABASE = 'mutua';
/** PostgreSQL Documentation, Appendix A: invalid_password. */
const WRONG_PASSWORD = '28P01';
const MEND_PASSWORD =
  'put the file back from the backup, or set a new one (docs/runbook.md, "A lost password")';
/** What only an installation that has run leaves in its data directory. */
const TRACES = ['signing-key.json', 'attachments'];

/** A running PostgreSQL that belongs to this process. */
export interface EmbeddedPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

interface Cluster {
  readonly directory: string;
  readonly passwordFile: string;
  readonly account: PostgresAccount;
  readonly pgCtl: string;
}

/**
 * Starts a real PostgreSQL server on `<dataDirectory>/postgres`, making the cluster at the first start. A server that a
 * killed process left behind is taken over. The server has a session of its own, so that Ctrl-C reaches only us and the
 * connections can be closed in good order first.
 *
 * @param settings server settings by name, for tests (`fsync`, a `port` that stays) and benchmarks
 * @throws UnusableDataDirectory in one line: not a directory, not ours to write, in use, or not startable
 */
export async function startEmbeddedPostgres(
  dataDirectory: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<EmbeddedPostgres> {
  const root = resolve(dataDirectory);
  await makeDirectory(root).catch((error: unknown) => {
    throw new UnusableDataDirectory(`the data directory ${root} cannot be made: ${(error as Error).message}`);
  });
  const lock = await lockDataDirectory(root);
  try {
    return await openCluster(await prepareCluster(root), lock, settings);
  } catch (error) {
    await lock.release();
    // whatever the system refuses is a matter of this directory, and of the person who named it
    const { syscall, message } = error as NodeJS.ErrnoException;
    throw syscall === undefined
      ? error
      : new UnusableDataDirectory(`the data directory ${root} cannot be used: ${message}`);
  }
}

async function openCluster(
  cluster: Cluster,
  lock: InstanceLock,
  settings: Readonly<Record<string, string>>,
): Promise<EmbeddedPostgres> {
  const password = await passwordOf(cluster);
  const port = (await portOfRunningServer(cluster)) ?? (await startServer(cluster, settings));
  const stop = () => stopServer(cluster, lock);
  try {
    await ensureDatabase(urlOf(port, password, 'postgres'));
  } catch (error) {
    await stop();
    throw (error as { code?: string }).code === WRONG_PASSWORD
      ? new UnusableDataDirectory(
          `${cluster.passwordFile} is not the password of the database beside it; ${MEND_PASSWORD}`,
        )
      : error;
  }
  return { url: urlOf(port, password, DATABASE), stop };
}

/**
 * The database of an installation, for a tool: that of the Mutua which runs on the data directory, or one started for as
 * long as the tool needs it.
 *
 * @throws UnusableDataDirectory when there is no installation, or its database cannot be started
 */
export async function openEmbeddedPostgres(dataDirectory: string): Promise<EmbeddedPostgres> {
  const root = resolve(dataDirectory);
  if (!(await exists(join(root, 'postgres', 'PG_VERSION')))) {
    throw new UnusableDataDirectory(`there is no database in ${root}; set MUTUA_DATA_DIR or DATABASE_URL`);
  }
  try {
    return await startEmbeddedPostgres(root);
  } catch (error) {
    if (!(error instanceof DataDirectoryInUse)) throw error;
    const cluster = await prepareCluster(root);
    const port = await portOfRunningServer(cluster);
    if (port === null) throw error;
    return {
      url: urlOf(port, await passwordOf(cluster), DATABASE),
      stop: async () => undefined,
    };
  }
}

function urlOf(port: number, password: string, database: string): string {
  return `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

async function passwordOf({ passwordFile }: Cluster): Promise<string> {
  try {
    return (await readFile(passwordFile, 'utf8')).trim();
  } catch (error) {
    throw new UnusableDataDirectory(
      `the password of the database cannot be read: ${(error as Error).message}; ${MEND_PASSWORD}`,
    );
  }
}

async function prepareCluster(root: string): Promise<Cluster> {
  const { initdb, pg_ctl: pgCtl, postgres } = await postgresBinaries();
  await Promise.all([initdb, pgCtl, postgres].map((file) => makeExecutable(file)));
  const cluster = {
    directory: join(root, 'postgres'),
    passwordFile: join(root, 'postgres-password'),
    account: postgresAccount(),
    pgCtl,
  };
  if (await exists(join(cluster.directory, 'PG_VERSION'))) return cluster;
  await assertNothingLost(root);
  try {
    // whatever an interrupted first start left is not a cluster
    await rm(cluster.directory, { recursive: true, force: true });
    await mkdir(cluster.directory, { mode: 0o700 });
    await writeFile(cluster.passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
    const { uid, gid } = cluster.account;
    if (uid !== undefined && gid !== undefined) {
      // the server's account passes through our directory without reading it
      await chmod(root, (await stat(root)).mode | 0o011);
      await chown(cluster.directory, uid, gid);
      await chown(cluster.passwordFile, uid, gid);
    }
    const auth = ['--auth=scram-sha-256', `--username=${USER}`, `--pwfile=${cluster.passwordFile}`];
    const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--locale=C', '--builtin-locale=C.UTF-8'];
    await run(initdb, [`--pgdata=${cluster.directory}`, ...auth, ...locale], cluster.account);
  } catch (error) {
    const hint = /[Pp]ermission denied/.test(lastLine(error))
      ? ' (as root the database runs under the account postgres, which must be able to pass through every folder above)'
      : '';
    throw new UnusableDataDirectory(`no database could be made in ${root}: ${lastLine(error)}${hint}`);
  }
  return cluster;
}

/**
 * A volume that is not mounted must not become an empty installation beside the files of the old one.
 *
 * @throws UnusableDataDirectory
 */
async function assertNothingLost(root: string): Promise<void> {
  const found = (await readdir(root)).filter((name) => TRACES.includes(name)).sort();
  if (found.length === 0) return;
  throw new UnusableDataDirectory(
    `${root} has ${found.join(' and ')} of an installation, and no database in ${join(root, 'postgres')}; put the ` +
      `database back from the backup, mount its volume, set DATABASE_URL to where it is, or remove ${found.join(' and ')} to begin anew`,
  );
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
}

async function portOfRunningServer({
  directory,
  account,
  pgCtl,
}: Omit<Cluster, 'passwordFile'>): Promise<number | null> {
  try {
    await run(pgCtl, ['status', '-D', directory], account);
  } catch {
    // pg_ctl ends with 3 when no server runs there
    return null;
  }
  // the fourth line of postmaster.pid is the port (PostgreSQL "Server File Locations")
  const port = Number((await readFile(join(directory, 'postmaster.pid'), 'utf8')).split('\n')[3]);
  return Number.isInteger(port) ? port : null;
}

async function startServer(cluster: Cluster, settings: Readonly<Record<string, string>>): Promise<number> {
  const port = Number(settings['port'] ?? (await freePort()));
  const options = Object.entries({
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    ...settings,
    port: String(port),
  }).map(([name, value]) => `-c ${name}='${value}'`);
  const log = join(cluster.directory, 'server.log');
  try {
    await run(
      cluster.pgCtl,
      ['start', '-w', '-s', '-D', cluster.directory, '-l', log, '-o', options.join(' ')],
      cluster.account,
    );
  } catch (error) {
    const reason = await readFile(log, 'utf8').then(
      (text) => reasonIn(text) ?? lastLine(error),
      () => lastLine(error),
    );
    throw new UnusableDataDirectory(`the database in ${cluster.directory} does not start: ${reason}`);
  }
  return port;
}

async function stopServer({ pgCtl, directory, account }: Cluster, lock: InstanceLock): Promise<void> {
  try {
    const stillRuns = await portOfRunningServer({ pgCtl, directory, account });
    if (stillRuns !== null) await run(pgCtl, ['stop', '-w', '-s', '-m', 'fast', '-D', directory], account);
  } finally {
    await lock.release();
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE "${DATABASE}"`);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error()),
      );
    });
  });
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** What the server's log says last of why it stopped, in one line with its detail. */
function reasonIn(log: string): string | null {
  const lines = log.trimEnd().split('\n');
  const at = lines.findLastIndex((line) => /FATAL|PANIC/.test(line));
  const detail = lines.slice(at + 1).find((line) => line.includes('DETAIL'));
  const [reason, more] = [lines[at], detail].map((line) =>
    line?.replace(/^.*?(?:FATAL|PANIC|DETAIL):\s*/, ''),
  );
  return reason === undefined ? null : [reason, more].filter(Boolean).join(': ');
}

function lastLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return (stderr || message).trimEnd().split('\n').at(-1) ?? message;
}
