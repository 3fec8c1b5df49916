import { expect, it } from '@jest/globals';
import { eventually, TestApp } from '../index.js';
import { clockworkContext, Tick } from './clockwork-context.js';

it('jobs go on by themselves where there is no Redis, and again after a restart', async () => {
  const app = await TestApp.start({ contexts: { clockwork: clockworkContext() } });
  const runs = () => app.get(Tick).runs;
  try {
    await eventually(async () => expect(runs()).toBeGreaterThan(3), 30_000);
    await app.restart(async () => undefined);
    await eventually(async () => expect(runs()).toBeGreaterThan(3), 30_000);
  } finally {
    await app.stop();
  }
});
