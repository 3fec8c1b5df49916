import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, newTestId, TestApp } from '../index.js';
import { describeTransport } from './behaviours-of-transports.js';
import { probeContext } from './probe-context.js';
import { TransportUnderTest } from './transport-under-test.js';

const start = () =>
  TransportUnderTest.start({}, (database) => database.query('DELETE FROM probe.log_cursor'));

describeTransport('within one database', start);

describe('one context in two processes on one database', () => {
  let probe: TransportUnderTest;

  beforeAll(async () => {
    probe = await start();
  });

  afterAll(() => probe.stop());

  it('hears every event once, and goes on when one of the two ends', async () => {
    const { databaseUrl } = probe.app;
    const second = await TestApp.start({ contexts: { probe: probeContext() }, databaseUrl });
    for (const id of await probe.publishMany(50))
      await eventually(async () => expect(await probe.versionsOf(id)).toEqual([1]));
    await second.stop();
    const after = newTestId();
    await probe.publish(after);
    await eventually(async () => expect(await probe.versionsOf(after)).toEqual([1]));
  });
});
