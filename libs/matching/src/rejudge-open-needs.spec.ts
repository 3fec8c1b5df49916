import { expect, it } from '@jest/globals';
import { RejudgeOpenNeeds } from './rejudge-open-needs.js';

type Parts = ConstructorParameters<typeof RejudgeOpenNeeds>;

it('judging many needs anew keeps no process from stopping', async () => {
  const judged: string[] = [];
  const work = { run: (judge: (transaction: object) => Promise<void>) => judge({}) } as unknown as Parts[0];
  const pool = { openNeeds: () => Promise.resolve([{ id: 'a' }, { id: 'b' }]) } as unknown as Parts[1];
  const refreshNeed = (_transaction: object, id: string) => {
    judged.push(id);
    job.onModuleDestroy();
    return Promise.resolve();
  };
  const job = new RejudgeOpenNeeds(work, pool, { refreshNeed } as unknown as Parts[2]);
  await job.run();
  expect(judged).toEqual(['a']);
});
