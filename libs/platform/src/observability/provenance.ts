import { randomUUID } from 'node:crypto';
import type { Actor } from '@mutua/contracts';
import { Ambient } from './ambient.js';

/** On whose behalf, and as part of which trace, the current code runs. Events and log lines carry it. */
export interface Provenance {
  readonly actor: Actor | null;
  /** W3C Trace Context, version 00. */
  readonly traceparent: string;
}

const provenances = new Ambient<Provenance>();
const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

export function isTraceparent(value: unknown): value is string {
  return typeof value === 'string' && TRACEPARENT.test(value);
}

/** Continues the caller's trace when its header is well formed, else begins one. */
export function traceparentFrom(header: unknown): string {
  if (isTraceparent(header)) return header;
  // random UUIDs come from a pool of random bytes, which costs a tenth of asking for them each time
  const [trace, span] = [randomUUID(), randomUUID()].map((uuid) => uuid.replaceAll('-', ''));
  return `00-${trace}-${span?.slice(0, 16)}-01`;
}

export function traceIdOf(traceparent: string): string {
  return traceparent.slice(3, 35);
}

export function runWithProvenance<T>(provenance: Provenance, work: () => T): T {
  return provenances.run(provenance, work);
}

export function currentProvenance(): Provenance | undefined {
  return provenances.get();
}
