import { execFile } from 'node:child_process';
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
    const installation = await Installation.at(origin, this.dataDirectory);
    return { installation, desk: await openDesk(installation), readyMs, startedAt };
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
