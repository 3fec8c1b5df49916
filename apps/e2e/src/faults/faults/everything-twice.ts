import { BrokerView, SERVICES } from '@mutua/testing';
import { TOPICS } from '@mutua/contracts';
import type { Stage } from '../stage.js';

/**
 * All services die at once and have forgotten how far they had sent their logs: every event of the run is delivered again.
 *
 * @returns what was seen
 */
export async function deliverEverythingTwice(stage: Stage): Promise<string> {
  const { mutua } = stage;
  await Promise.all(SERVICES.flatMap((name) => mutua.membersOf(name)).map((member) => member.kill()));
  let events = 0;
  for (const name of SERVICES) {
    await stage.query(name, 'DELETE FROM log_cursor');
    const [row] = await stage.query<{ count: number }>(name, 'SELECT count(*)::int FROM event_log');
    events += row?.count ?? 0;
  }
  await Promise.all(SERVICES.map((name) => mutua.service(name).start()));
  await stage.calm();
  const records = await recordsOn(stage);
  if (records < 2 * events) throw new Error(`Of ${events} events only ${records} records are on the broker.`);
  return `${events} events were put on the broker as ${records} records`;
}

async function recordsOn({ mutua, servers }: Stage): Promise<number> {
  const broker = await BrokerView.of(servers.kafka.address);
  let records = 0;
  const events = TOPICS.filter(({ name }) => !name.includes('dead-letters'));
  for (const { name } of events) records += await broker.recordsOn(`${mutua.prefix}${name}`);
  await broker.close();
  return records;
}
