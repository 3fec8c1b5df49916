import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DistributedMutua, TraceCollector } from '@mutua/testing';
import { describeOnKafka } from '@mutua/testing/suites';
import { followNeed } from './one-trace.js';

describeOnKafka('five services that send their traces to one collector', (kafka) => {
  let collector: TraceCollector;
  let mutua: DistributedMutua;

  beforeAll(async () => {
    collector = await TraceCollector.start();
    mutua = await DistributedMutua.start({
      kafka,
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint, OTEL_BSP_SCHEDULE_DELAY: '500' },
    });
  });

  afterAll(async () => {
    await mutua?.stop();
    await collector?.stop();
  });

  it('one trace follows a need over Kafka to its proposal and who is told of it', async () => {
    const path = await followNeed(mutua, collector);
    expect(path.map(({ service, name }) => [service, name])).toEqual([
      ['mutua-needs', 'POST /api/needs/:id/approve'],
      ['mutua-needs', 'NeedsController.approve'],
      ['mutua-needs', 'send needs.need.opened'],
      ['mutua-matching', 'handle needs.need.opened'],
      ['mutua-matching', 'clear a need'],
      ['mutua-matching', 'send matching.proposal.proposed'],
      ['mutua-notifications', 'handle matching.proposal.proposed'],
    ]);
  });
});
