import { setTimeout as delay } from 'node:timers/promises';
import { ApiRefusal, ConnectionLost, type ProblemDetails } from './api-refusal.js';

export interface Patience {
  /** How long to go on when an answer says "try again". */
  readonly withinMs: number;
  /** Whether to go on, too, when nobody answers: while the server is started again. */
  readonly throughOutages: boolean;
}

export const PATIENT: Patience = { withinMs: 30_000, throughOutages: false };

/** A creation's answer; `replayed` when the very same creation was made before. */
export interface Created<T> {
  readonly thing: T;
  readonly replayed: boolean;
}

interface Request {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 1_000;
/** Refusals that only time heals: nothing was changed, and the same request may soon be taken. */
const PASSING = ['key-in-flight', 'organisation-unknown', 'too-many-requests'];

/**
 * Speaks to the public API as one caller. Requests that can be repeated safely are repeated with growing pauses, as the
 * caller's patience allows.
 *
 * Every method throws ApiRefusal and ConnectionLost.
 */
export class Api {
  constructor(
    readonly origin: string,
    private readonly token: string,
    private readonly patience: Patience = PATIENT,
  ) {}

  async get<T>(path: string): Promise<T> {
    return (await this.send<T>({ method: 'GET', path })).thing;
  }

  /** @param key the same for the same thing, whenever it is sent */
  create<T>(path: string, key: string, body: object): Promise<Created<T>> {
    return this.send({ method: 'POST', path, headers: { 'idempotency-key': key }, body });
  }

  /** A step of a thing, as seen at this version. */
  async step<T>(path: string, version: number, body?: object): Promise<T> {
    return this.change({ method: 'POST', path, ...(body === undefined ? {} : { body }) }, version);
  }

  async replace<T>(path: string, version: number, body: object): Promise<T> {
    return this.change({ method: 'PUT', path, body }, version);
  }

  private async change<T>(request: Request, version: number): Promise<T> {
    return (await this.send<T>({ ...request, headers: { 'if-match': `"${version}"` } })).thing;
  }

  private async send<T>(request: Request): Promise<Created<T>> {
    const giveUpAt = Date.now() + this.patience.withinMs;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.sendOnce<T>(request);
      } catch (error) {
        if (!this.mayPass(error) || Date.now() > giveUpAt) throw error;
        await delay(Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS));
      }
    }
  }

  private mayPass(error: unknown): boolean {
    if (error instanceof ApiRefusal) return PASSING.includes(error.code);
    return error instanceof ConnectionLost && this.patience.throughOutages;
  }

  private async sendOnce<T>({ method, path, headers, body }: Request): Promise<Created<T>> {
    const name = `${method} ${path}`;
    const { response, text } = await this.exchange(name, path, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    if (!response.ok) {
      throw new ApiRefusal(name, response.status, isJson ? (JSON.parse(text) as ProblemDetails) : {});
    }
    return { thing: JSON.parse(text) as T, replayed: response.headers.has('idempotency-replayed') };
  }

  private async exchange(name: string, path: string, init: RequestInit) {
    try {
      const response = await fetch(`${this.origin}${path}`, init);
      return { response, text: await response.text() };
    } catch (error) {
      throw new ConnectionLost(name, this.origin, error);
    }
  }
}
