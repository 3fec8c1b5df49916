import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TokenIssuer } from '@mutua/platform/token-issuer';
import { ApiClient, eventually, newTestId, runningProcesses } from '@mutua/testing';

const APP = join(import.meta.dirname, '../../../build/mutua.js');
const READY = /^Mutua is ready at (http:\/\/127\.0\.0\.1:\d+) .*Ctrl-C stops it\.\n/;
const LONG = 240_000;

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built app in a process of its own. */
class App {
  private stdout = '';
  private stderr = '';
  private readonly process: ChildProcess;
  readonly ended: Promise<Ended>;

  constructor(settings: Readonly<Record<string, string>>) {
    this.process = spawn(process.execPath, [APP], { env: { ...process.env, ...settings } });
    this.process.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text));
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = once(this.process, 'close').then(([code]) => {
      return { code: code as number | null, stdout: this.stdout, stderr: this.stderr };
    });
    apps.push(this);
  }

  /** Waits for the line that says where it listens. */
  async ready(): Promise<string> {
    while (!this.stdout.includes('\n')) {
      if (!this.process.stdout) throw new Error('The app has no output.');
      await Promise.race([once(this.process.stdout, 'data'), this.ended]);
      if (this.process.exitCode !== null) throw new Error(`The app ended: ${this.stderr}`);
    }
    const origin = READY.exec(this.stdout)?.[1];
    if (origin === undefined) throw new Error(`The app said: ${this.stdout}`);
    return origin;
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.process.kill(signal);
    return this.ended;
  }
}

/** The command that prints tokens. */
async function printToken(directory: string): Promise<Ended> {
  const args = [join(import.meta.dirname, '../../../build/token.js'), '--role', 'admin'];
  const env = { ...process.env, MUTUA_DATA_DIR: directory };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

const apps: App[] = [];
let root: string;
let used = 0;
let port: string;

/** A data directory that nobody used. */
const newDirectory = () => join(root, `data-${++used}`);
const start = (directory: string, settings: Readonly<Record<string, string>> = {}) =>
  new App({ MUTUA_DATA_DIR: directory, HOST: '127.0.0.1', PORT: port, ...settings });

/** The processes that name the directory on their command line, which the database's do. */
async function processesOn(directory: string): Promise<string[]> {
  const lines = (await runningProcesses()).map(({ commandLine }) => commandLine);
  return lines.filter((line) => line.includes(directory));
}

async function postmasterOf(directory: string): Promise<number> {
  return Number((await readFile(join(directory, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function lives(pid: number): Promise<boolean> {
  return (await runningProcesses()).some((process) => process.pid === pid);
}

async function listenSomewhere(): Promise<Server> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function adminOf(origin: string, directory: string): Promise<ApiClient> {
  const issuer = await TokenIssuer.load(directory);
  const admin = { userId: newTestId(), organisationId: null, roles: ['admin' as const] };
  return new ApiClient(origin, await issuer.tokenFor(admin));
}

async function readinessOf(origin: string): Promise<unknown> {
  return (await fetch(`${origin}/health/ready`)).json();
}

/** What a start that cannot succeed must look like. */
async function expectOneClearLine(app: App, directory: string, line: RegExp): Promise<void> {
  const { code, stdout, stderr } = await app.ended;
  expect(stdout).not.toMatch(/^Mutua is ready/m);
  expect(stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
  expect(code).toBe(1);
  expect(await processesOn(directory)).toEqual([]);
}

beforeAll(async () => {
  if (!existsSync(APP)) throw new Error(`${APP} is not built; run npm run build first (npm test does).`);
  root = await mkdtemp(join(tmpdir(), 'mutua-app-'));
  // the database's account must pass through
  await chmod(root, 0o755);
  const probe = await listenSomewhere();
  port = String((probe.address() as AddressInfo).port);
  probe.close();
});

afterEach(async () => {
  for (const app of apps.splice(0)) await app.stop();
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('the app', () => {
  it(
    'says where it is ready and what it is set to in vain, stops at SIGTERM and at SIGINT with its database, and finds its data again',
    async () => {
      const directory = newDirectory();
      const person = { name: 'Amina', email: 'amina@example.org', locale: 'fr', roles: ['requester'] };
      const path = '/api/directory/users?email=amina@example.org';

      const first = start(directory);
      const origin = await first.ready();
      await eventually(async () => expect(await readinessOf(origin)).toMatchObject({ status: 'ready' }));
      const admin = await adminOf(origin, directory);
      expect((await admin.post('/api/directory/users', { body: person })).status).toBe(201);
      const before = await admin.get(path);
      const postmaster = await postmasterOf(directory);
      expect(await lives(postmaster)).toBe(true);
      expect(await first.stop('SIGTERM')).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/Mutua has stopped\.\n$/),
        stderr: '',
      });
      expect(await lives(postmaster)).toBe(false);
      expect(await processesOn(directory)).toEqual([]);

      const second = start(directory, { SESION_IDLE_MINUTES: '5', EMBEDDING_URL: 'https://nobody' });
      const again = await adminOf(await second.ready(), directory);
      const after = await again.get<{ items: object[] }>(path);
      expect(after.body).toEqual(before.body);
      expect(after.body.items).toMatchObject([person]);
      const nextPostmaster = await postmasterOf(directory);
      const stopped = await second.stop('SIGINT');
      expect(stopped).toMatchObject({ code: 0, stderr: '' });
      for (const [given, meant] of [
        ['SESION_IDLE_MINUTES', 'SESSION_IDLE_MINUTES'],
        ['EMBEDDING_URL', 'EMBEDDINGS_URL'],
      ])
        expect(stopped.stdout).toContain(
          `${given} is no setting of Mutua and changes nothing: is ${meant} meant?\n`,
        );
      expect(await lives(nextPostmaster)).toBe(false);
      expect(await processesOn(directory)).toEqual([]);
    },
    LONG,
  );

  it(
    'refuses a data directory that another one runs on, wherever each has its temporary files, and the other runs on',
    async () => {
      const directory = newDirectory();
      const elsewhere = newDirectory();
      await mkdir(elsewhere);
      const first = start(directory);
      const origin = await first.ready();
      const { code, stdout, stderr } = await start(directory, { PORT: '1', TMPDIR: elsewhere }).ended;
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(/^Mutua cannot start: another Mutua is running on the data directory .+\n$/);
      await eventually(async () => expect(await readinessOf(origin)).toMatchObject({ status: 'ready' }));
    },
    LONG,
  );
});

describe('a start that cannot succeed says why in one line, and leaves nothing running', () => {
  it(
    'when the port is in use',
    async () => {
      const directory = newDirectory();
      const other = await listenSomewhere();
      try {
        const taken = String((other.address() as AddressInfo).port);
        await expectOneClearLine(
          start(directory, { PORT: taken }),
          directory,
          /port \d+ on 127.0.0.1 is in use/,
        );
      } finally {
        other.close();
      }
    },
    LONG,
  );

  it('when the data directory is a file', async () => {
    const file = newDirectory();
    await writeFile(file, '');
    await expectOneClearLine(start(file), file, /^Mutua cannot start: the data directory .+ cannot be made/);
  });

  it(
    'when the cluster is of another version of PostgreSQL',
    async () => {
      const directory = newDirectory();
      const app = start(directory);
      await app.ready();
      await app.stop();
      await writeFile(join(directory, 'postgres/PG_VERSION'), '15\n');
      await expectOneClearLine(
        start(directory),
        directory,
        /^Mutua cannot start: the database in .+(incompatible|version)/,
      );
    },
    LONG,
  );

  it.each([
    ['PORT', 'http', 'it must be a whole number from 1 to 65535'],
    ['PORT', '0', 'it must be a whole number from 1 to 65535'],
    ['PORT', '70000', 'it must be a whole number from 1 to 65535'],
    ['PUBLIC_URL', 'nonsense', ''],
    ['SESSION_IDLE_MINUTES', '0', ''],
    ['DATABASE_URL', 'notaurl', 'it must be like postgres://'],
    ['DATABASE_URL', 'http://host/database', 'it must be like postgres://'],
  ])('when %s is %s', async (name, wrong, right) => {
    const directory = newDirectory();
    const app = start(directory, { [name]: wrong });
    await expectOneClearLine(
      app,
      directory,
      new RegExp(`^Mutua cannot start: Configuration: ${name} is wrong: ${right}`),
    );
    expect(existsSync(directory)).toBe(false);
  });

  it('when several settings are wrong or misspelt: all are told', async () => {
    const directory = newDirectory();
    const wrong = { PORT: 'http', SESSION_MAX_HOURS: '0', EMBEDDINGS_URL: 'e', TRUSTED_PROXY: 'loopback' };
    await expectOneClearLine(
      start(directory, { ...wrong, METRICS_PORT: '' }),
      directory,
      new RegExp(
        [
          '^Mutua cannot start: Configuration: PORT is wrong: it must be a whole number from 1 to 65535, and was "http"',
          'SESSION_MAX_HOURS is wrong: it must be a number, more than 0, and was "0"',
          'EMBEDDINGS_URL is wrong: it must be like https://embeddings.example.org/v1',
          'TRUSTED_PROXY is no setting of Mutua and changes nothing: is TRUSTED_PROXIES meant\\?$',
        ].join('; '),
      ),
    );
    expect(existsSync(directory)).toBe(false);
  });

  it(
    'when HOST is of another machine',
    async () => {
      const directory = newDirectory();
      // TEST-NET-1 (RFC 5737) is nobody's address
      const app = start(directory, { HOST: '192.0.2.1' });
      await expectOneClearLine(
        app,
        directory,
        /^Mutua cannot start: HOST is 192\.0\.2\.1, which is no address/,
      );
    },
    LONG,
  );

  it('when the data directory cannot be made', async () => {
    await expectOneClearLine(
      start('/proc/mutua/data'),
      '/proc/mutua',
      /^Mutua cannot start: the data directory \/proc\/mutua\/data cannot be made: /,
    );
  });
});

describe('files of the data directory that are damaged or gone', () => {
  let directory: string;
  const inDirectory = (name: string) => join(directory, name);
  const expectRefusal = (line: RegExp) => expectOneClearLine(start(directory), directory, line);

  beforeAll(async () => {
    directory = newDirectory();
    const app = start(directory);
    await app.ready();
    await app.stop();
  }, LONG);

  it.each(['{broken', '{"kty":"OKP"}'])(
    'signing-key.json with %j is named',
    async (text) => {
      const key = await readFile(inDirectory('signing-key.json'), 'utf8');
      await writeFile(inDirectory('signing-key.json'), text);
      await expectRefusal(/^Mutua cannot start: \S+\/signing-key\.json is damaged: put it back/);
      await writeFile(inDirectory('signing-key.json'), key);
    },
    LONG,
  );

  it(
    'postgres-password that is gone, or another, is named',
    async () => {
      const password = await readFile(inDirectory('postgres-password'), 'utf8');
      await rm(inDirectory('postgres-password'));
      await expectRefusal(/^Mutua cannot start: .+\/postgres-password.+ put the file back/);
      await writeFile(inDirectory('postgres-password'), 'another');
      await expectRefusal(
        /^Mutua cannot start: \S+\/postgres-password is not the password .+ put the file back/,
      );
      await writeFile(inDirectory('postgres-password'), password);
    },
    LONG,
  );

  it(
    'an installation whose database is gone does not become a new one',
    async () => {
      await rename(inDirectory('postgres'), inDirectory('elsewhere'));
      await mkdir(inDirectory('postgres'));
      await expectRefusal(
        /^Mutua cannot start: \S+ has signing-key\.json of an installation, and no database in/,
      );
      expect(await readdir(inDirectory('postgres'))).toEqual([]);
      await rm(inDirectory('postgres'), { recursive: true });
      await rename(inDirectory('elsewhere'), inDirectory('postgres'));
      await start(directory).ready();
    },
    LONG,
  );
});

describe('a token', () => {
  it('is not signed with a key that nobody checks by: without one it is refused, and none is made', async () => {
    const directory = newDirectory();
    const { code, stdout, stderr } = await printToken(directory);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`There is no signing key in ${directory}`);
    expect(existsSync(directory)).toBe(false);
  });
});
