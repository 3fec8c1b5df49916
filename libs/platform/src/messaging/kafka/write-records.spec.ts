import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import Produce, { type ProduceOrder } from 'kafkajs/src/protocol/requests/produce/index.js';

const byKafkajs = Produce.protocol;
await import('./write-records.js');

const text = fc.string({ unit: 'binary', maxLength: 40 });
const value = fc.oneof(
  text,
  fc.uint8Array({ maxLength: 600 }).map((bytes) => Buffer.from(bytes)),
);
const message = fc.record({
  key: fc.oneof(text, fc.constant(null)),
  value: fc.oneof(value, fc.constant(null)),
  headers: fc.dictionary(text, fc.oneof(value, fc.array(value, { maxLength: 3 })), { maxKeys: 12 }),
});
const partition = fc.record({
  partition: fc.nat(99),
  firstSequence: fc.nat(100_000),
  messages: fc.array(message, { minLength: 1, maxLength: 80 }),
});
const order: fc.Arbitrary<ProduceOrder> = fc.record({
  acks: fc.constant(-1),
  timeout: fc.constant(30_000),
  producerId: fc.nat(),
  producerEpoch: fc.nat(99),
  topicData: fc.array(fc.record({ topic: text, partitions: fc.array(partition, { maxLength: 4 }) }), {
    maxLength: 3,
  }),
});

async function written(protocol: typeof byKafkajs, what: ProduceOrder): Promise<Buffer> {
  const { request } = protocol({ version: 7 })(what);
  return (await request.encode()).buffer;
}

describe('records for a broker', () => {
  beforeAll(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] });
  });

  afterAll(() => {
    jest.useRealTimers();
  });

  it('are byte for byte what kafkajs writes by itself', async () => {
    await fc.assert(
      fc.asyncProperty(order, async (what) => {
        const own = await written(Produce.protocol, what);
        expect(own.equals(await written(byKafkajs, what))).toBe(true);
      }),
    );
  });
});
