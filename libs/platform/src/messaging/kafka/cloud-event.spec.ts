import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { EVENTS, type Actor, type EventEnvelope } from '@mutua/contracts';
import { readGolden, type PublishedMessage } from '@mutua/contracts/published';
import { fromRecord, toRecord } from './cloud-event.js';

const GOLDEN = join(import.meta.dirname, '../../../../contracts/golden');

/** The event that a golden message carries. */
function envelopeOf({ headers, payload }: PublishedMessage): EventEnvelope {
  const header = (name: string) => headers[name] ?? '';
  return {
    id: header('ce_id'),
    type: header('ce_type'),
    aggregateId: header('ce_subject'),
    aggregateVersion: Number(header('ce_aggregateversion')),
    occurredAt: header('ce_time'),
    actor: JSON.parse(header('ce_actor')) as Actor,
    traceparent: header('traceparent'),
    payload,
  };
}

describe('a record on Kafka', () => {
  it('is what the golden messages and with them the AsyncAPI document say, both ways', async () => {
    const published = await readGolden(GOLDEN);
    expect(published).toHaveLength(EVENTS.length);
    for (const { example } of published) {
      const { key, headers, value } = toRecord(envelopeOf(example), JSON.stringify(example.payload));
      expect({ key, headers, payload: JSON.parse(String(value)) as object }).toEqual(example);
      const received = { headers: example.headers, value: Buffer.from(JSON.stringify(example.payload)) };
      expect(fromRecord(received)).toEqual(envelopeOf(example));
    }
  });

  it('leaves out who caused it and the trace where there is none', async () => {
    const [golden] = await readGolden(GOLDEN);
    if (!golden) throw new Error('There are no golden messages.');
    const event = { ...envelopeOf(golden.example), actor: null, traceparent: null };
    const { headers = {}, value } = toRecord(event, JSON.stringify(event.payload));
    expect(Object.keys(headers)).not.toContain('ce_actor');
    expect(Object.keys(headers)).not.toContain('traceparent');
    expect(fromRecord({ headers, value: Buffer.from(String(value)) })).toEqual(event);
  });
});
