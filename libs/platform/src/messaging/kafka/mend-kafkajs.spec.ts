import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';
import Encoder from 'kafkajs/src/protocol/encoder.js';

const { writeUVarInt, writeEncoderArray } = Encoder.prototype;
await import('./mend-kafkajs.js');

/** A request of kafkajs, and whether it went out. */
function request(correlationId: number) {
  return {
    sent: false,
    entry: { correlationId, resolve: () => undefined, reject: () => undefined },
    expectResponse: true,
    sendRequest() {
      this.sent = true;
    },
  };
}

describe('the queue of requests to a broker', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('lets the process sleep when none waits, and sends one that waits when its turn comes', () => {
    const logger = { debug: () => undefined, warn: () => undefined };
    const queue = new RequestQueue({ maxInFlightRequests: 1, requestTimeout: 1_000, logger });
    const [first, second] = [request(1), request(2)];
    queue.push(first);
    queue.push(second);
    expect([first.sent, second.sent]).toEqual([true, false]);
    expect(jest.getTimerCount()).toBe(1);
    queue.fulfillRequest({ correlationId: 1, payload: null, size: 0 });
    expect(second.sent).toBe(true);
    queue.fulfillRequest({ correlationId: 2, payload: null, size: 0 });
    jest.runOnlyPendingTimers();
    expect(jest.getTimerCount()).toBe(0);
  });
});

describe('what is written for a broker', () => {
  it('is byte for byte what kafkajs writes by itself', () => {
    const lists = fc.array(fc.array(fc.integer(), { maxLength: 300 }), { maxLength: 5 });
    fc.assert(
      fc.property(lists, (numbers) => {
        const mended = numbers.map((list) => {
          const encoder = new Encoder();
          for (const number of list) encoder.writeVarInt(number);
          return encoder;
        });
        const original = numbers.map((list) => {
          const encoder = new Encoder();
          // zigzag, as writeVarInt does
          for (const number of list) writeUVarInt.call(encoder, (number << 1) ^ (number >> 31));
          return encoder;
        });
        const written = new Encoder().writeEncoderArray(mended).buffer;
        expect(written).toEqual(writeEncoderArray.call(new Encoder(), original).buffer);
      }),
    );
  });
});
