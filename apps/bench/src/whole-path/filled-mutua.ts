import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import {
  APP,
  freePort,
  Installation,
  openDesk,
  startProcess,
  type ChildProcess,
  type Desk,
} from '@mutua/demo';
import { openEmbeddedPostgres, startEmbeddedPostgres } from '@mutua/platform/embedded-postgres';
import { eventually } from '@mutua/testing';
import pg from 'pg';

const READY_WITHIN_MS = 120_000;

/** The platform in one process, which starts its own database, while it runs. */
export interface Running {
  readonly installation: Installation;
  readonly desk: Desk;
  /** From before the process was started to its first answer that it is ready. */
  readonly readyMs: number;
  /** The processor time that it had used by then, which others on the machine hardly change; null if the system does not say. */
  readonly readyCpuMs: number | null;
  /** `performance.now()` when it was started. */
  readonly startedAt: number;
}

/** The platform on a data directory, to be started and stopped. */
export class FilledMutua {
  private process: ChildProcess | null = null;

  constructor(private readonly dataDirectory: string) {}

  async start(): Promise<Running> {
    const port = String(await freePort());
    const startedAt = performance.now();
    this.process = await startProcess({
      script: APP,
      env: {
        MUTUA_DATA_DIR: this.dataDirectory,
        DATABASE_URL: '',
        HOST: '127.0.0.1',
        PORT: port,
        // counted as ever, but never reached by the few callers who send everything
        RATE_LIMIT: '10000000',
      },
    });
    const { origin } = this.process;
    await eventually(async () => {
      const { status } = await fetch(`${origin}/health/ready`);
      if (status !== 200) throw new Error(`The answer to whether it is ready was ${status}`);
    }, READY_WITHIN_MS);
    const readyMs = performance.now() - startedAt;
    const readyCpuMs = await cpuMsOf(this.process.pid);
    const installation = await Installation.at(origin, this.dataDirectory);
    return { installation, desk: await openDesk(installation), readyMs, readyCpuMs, startedAt };
  }

  /** The memory that the process holds, its database not counted. */
  async memoryMb(): Promise<number> {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(this.process?.pid)]);
    return Number(stdout) / 1_024;
  }

  async stop(): Promise<void> {
    await this.process?.stop();
    this.process = null;
  }

  /** Does something with the database, whether the platform runs or not. */
  async withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const open = this.process ? openEmbeddedPostgres : startEmbeddedPostgres;
    const postgres = await open(this.dataDirectory);
    const client = new pg.Client({ connectionString: postgres.url });
    try {
      await client.connect();
      return await work(client);
    } finally {
      await client.end();
      await postgres.stop();
    }
  }
}

const MS_A_TICK = 10;
/** Where user and system time stand in /proc/<pid>/stat, counted from the end of the name in brackets (proc_pid_stat(5)). */
const [USER, SYSTEM] = [12, 13];

async function cpuMsOf(pid: number): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 1).split(' ');
  return (Number(fields[USER]) + Number(fields[SYSTEM])) * MS_A_TICK;
}
