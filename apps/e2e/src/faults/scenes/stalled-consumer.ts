import { BrokerView, eventually } from '@mutua/testing';
import type { Stage } from '../stage.js';
import { sendNeed, timesTold } from './need-on-stage.js';

/** The promise. */
export const NOTICED_WITHIN_MS = 60_000;

export interface Stall {
  readonly code: number | null;
  readonly tookMs: number;
  /** What readiness said before the process ended. */
  readonly readinessTold: boolean;
  /** How the broker saw the group meanwhile: what a heartbeat shows. */
  readonly groupAsTheBrokerSawIt: string;
}

/** A handler hangs for good, while the heartbeat goes on. */
export async function stallConsumer(stage: Stage): Promise<Stall> {
  const { mutua, servers } = stage;
  const service = mutua.service('notifications');
  const broker = await BrokerView.of(servers.kafka.address);
  const hold = await stage.connect('notifications');
  await hold.query('BEGIN');
  await hold.query('LOCK TABLE inbox IN EXCLUSIVE MODE');
  const need = await sendNeed(stage);
  const since = Date.now();
  const toldBy = eventually(async () => {
    const { status } = await fetch(`${service.origin}/health/ready`);
    if (status !== 503) throw new Error(`Readiness answers ${status}.`);
    return broker.group(`${mutua.prefix}mutua.notifications`);
  }, NOTICED_WITHIN_MS);
  const seen = await toldBy.catch(() => null);
  const { code } = await service.ended;
  const tookMs = Date.now() - since;
  await hold.query('ROLLBACK');
  await hold.end();
  await broker.close();
  await service.start();
  await eventually(async () => {
    if ((await timesTold(stage, need)) !== 1) throw new Error('The coordinator has yet to be told.');
  }, NOTICED_WITHIN_MS);
  return {
    code,
    tookMs,
    readinessTold: seen !== null,
    groupAsTheBrokerSawIt: seen ? `${seen.state}, ${seen.members}` : '',
  };
}
