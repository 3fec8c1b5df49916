import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { NeedWithdrawn } from '@mutua/contracts';
import { PAYLOAD_EXAMPLES } from '@mutua/contracts/published';
import { BrokerView, DistributedMutua, eventually, newTestId, type ServiceProcess } from '@mutua/testing';
import { describeOnKafka } from '@mutua/testing/suites';
import pg from 'pg';

const LONG = 180_000;
const example = PAYLOAD_EXAMPLES.find(({ event }) => event.type === NeedWithdrawn.type)?.payload;

interface Readiness {
  readonly status: string;
  readonly contexts: unknown;
}

describeOnKafka('events of a context whose topics are not where they were', (kafka) => {
  let broker: BrokerView;
  let mutua: DistributedMutua;
  let needs: ServiceProcess;
  let database: pg.Client;

  beforeAll(async () => {
    broker = await BrokerView.of(kafka);
  });

  beforeEach(async () => {
    mutua = await DistributedMutua.start({ kafka, services: ['needs'] });
    needs = mutua.service('needs');
    database = new pg.Client({ connectionString: mutua.databaseUrl('needs') });
    await database.connect();
  }, LONG);

  afterEach(async () => {
    await database?.end();
    await mutua?.stop();
  }, LONG);

  afterAll(() => broker?.close());

  const topicOf = (prefix: string) => `${prefix}${NeedWithdrawn.topic}`;

  /** Commits an event, as a change of a need would. */
  const happen = () =>
    database.query(
      `INSERT INTO needs.event_log (event_id, type, aggregate_id, aggregate_version, occurred_at, payload)
       VALUES ($1, $2, $1, 1, now(), $3)`,
      [newTestId(), NeedWithdrawn.type, JSON.stringify(example)],
    );

  const arrived = (prefix: string, count: number) =>
    eventually(async () => expect(await broker.recordsOn(topicOf(prefix))).toBe(count), 60_000);

  async function readiness(): Promise<Readiness> {
    const answer = await fetch(`${needs.origin}/health/ready`);
    expect(answer.status).toBe(200);
    return (await answer.json()) as Readiness;
  }

  it(
    'reach the topics of a prefix that was set wrong for a while as soon as it is right again',
    async () => {
      const wrong = `${mutua.prefix}wrong.`;
      expect(await readiness()).toMatchObject({ status: 'ready' });
      expect(needs.output).not.toContain('deleted while we run');
      await happen();
      await arrived(mutua.prefix, 1);

      await needs.stop();
      await needs.start({ KAFKA_PREFIX: wrong });
      await happen();
      // whoever hears there has heard nothing yet
      await arrived(wrong, 2);

      await needs.stop();
      await needs.start();
      await arrived(mutua.prefix, 2);
      await happen();
      await arrived(mutua.prefix, 3);
      expect(await readiness()).toMatchObject({ status: 'ready' });
    },
    LONG,
  );

  it(
    'are said to be gone with a topic that was deleted, by their publisher: while it ran, and at its start',
    async () => {
      await happen();
      await arrived(mutua.prefix, 1);
      const topic = topicOf(mutua.prefix);
      const said = `topic ${topic} was deleted, and made anew and empty`;
      const isTold = () =>
        eventually(async () => {
          const { status, contexts } = await readiness();
          expect(status).toBe('degraded');
          expect(JSON.stringify(contexts)).toContain(said);
        }, 60_000);

      await broker.deleteTopic(topic);
      await isTold();
      await needs.stop();
      await needs.start();
      expect(await readiness()).toMatchObject({ status: 'ready' });

      await needs.stop();
      await broker.deleteTopic(topic);
      await needs.start();
      await isTold();
      await happen();
      await arrived(mutua.prefix, 1);
    },
    LONG,
  );
});
