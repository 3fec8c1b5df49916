import { expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { eventually } from '../index.js';
import { describeOnKafka } from '../provision/describe-on-kafka.js';
import { TransportUnderTest } from './transport-under-test.js';

describeOnKafka('a log that is sent to Kafka', (kafka) => {
  it('from a dump of a server that had counted further turns readiness red until its cursor is set back', async () => {
    const prefix = `t${randomUUID().slice(0, 8)}.`;
    const settings = { brokers: kafka.split(','), ssl: false, login: null, prefix };
    const probe = await TransportUnderTest.start(
      { kafka: { ...settings, missingTopics: 'create' } },
      async () => undefined,
    );
    const readiness = async () => {
      const { status, body } = await probe.readiness();
      return { status, said: body.contexts['probe'] };
    };
    try {
      await eventually(async () => expect(await readiness()).toEqual({ status: 200, said: 'ready' }));
      await probe.database.query(
        `INSERT INTO probe.log_cursor (publisher, transaction_id, position) VALUES ('probe', '4000000000', 0)`,
      );
      // the reader connects anew and takes its cursor from the database, as it does after a restore
      await probe.database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE application_name = 'probe publishes its event log' AND datname = current_database()`,
      );
      const red = { status: 503, said: ['events are not being sent'] };
      await eventually(async () => expect(await readiness()).toEqual(red));
      await probe.database.query(`DELETE FROM probe.log_cursor WHERE publisher = 'probe'`);
      await eventually(async () => expect(await readiness()).toEqual({ status: 200, said: 'ready' }));
    } finally {
      await probe.stop();
    }
  }, 180_000);
});
