import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ServicePlan {
  /** For messages: `needs`, or `needs 2` for a second one. */
  readonly name: string;
  readonly script: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
}

const READY = /(?:is ready|answers) at http:\/\/\S+/;
const START_WITHIN_MS = 150_000;
/** Of what a process wrote, for whoever has to find out why it failed. */
const KEEP_CHARACTERS = 100_000;

/** One service as a process of its own, which a test can end, kill, freeze and start again at the same address. */
export class ServiceProcess {
  private child: ChildProcess | null = null;
  private ending: Promise<Ending> = Promise.resolve({ code: null, signal: null });
  private said = '';

  constructor(private readonly plan: ServicePlan) {}

  get name(): string {
    return this.plan.name;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.plan.port}`;
  }

  get pid(): number | null {
    return this.running ? (this.child?.pid ?? null) : null;
  }

  get running(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** What it wrote on stdout and stderr, its log among it; the last part of it. */
  get output(): string {
    return this.said;
  }

  /** Resolves when the process that runs has ended, by itself or not. */
  get ended(): Promise<Ending> {
    return this.ending;
  }

  /**
   * Starts it and waits until it says that it is ready.
   *
   * @throws Error with the last of what it said
   */
  async start(env: Readonly<Record<string, string>> = {}): Promise<void> {
    if (this.running) throw new Error(`${this.name} is running already.`);
    const child = spawn(process.execPath, [this.plan.script], {
      env: { ...process.env, ...this.plan.env, PORT: String(this.plan.port), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.said = '';
    const killWithUs = () => child.kill('SIGKILL');
    process.once('exit', killWithUs);
    this.ending = once(child, 'close').then(([code, signal]): Ending => {
      process.off('exit', killWithUs);
      return { code: code as number | null, signal: signal as NodeJS.Signals | null };
    });
    const ready = this.listenTo(child);
    const began = await Promise.race([ready, this.ending.then(() => false), timeout(START_WITHIN_MS)]);
    if (!began) {
      await this.kill();
      throw new Error(`${this.name} did not start: ${this.said.trim().slice(-2_000)}`);
    }
  }

  /** Asks it to end (SIGTERM) and waits until it has. */
  stop(): Promise<Ending> {
    this.child?.kill('SIGTERM');
    return this.ending;
  }

  /** Ends it without asking (SIGKILL). */
  kill(): Promise<Ending> {
    this.child?.kill('SIGKILL');
    return this.ending;
  }

  /** Freezes it (SIGSTOP) until `resume`. */
  pause(): void {
    this.child?.kill('SIGSTOP');
  }

  resume(): void {
    this.child?.kill('SIGCONT');
  }

  private listenTo(child: ChildProcess): Promise<boolean> {
    return new Promise((resolve) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8').on('data', (text: string) => {
          this.said = (this.said + text).slice(-KEEP_CHARACTERS);
          if (READY.test(this.said)) resolve(true);
        });
      }
    });
  }
}

function timeout(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms).unref());
}
