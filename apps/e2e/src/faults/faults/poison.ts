import { eventually } from '@mutua/testing';
import type { Page } from '../../main-job.js';
import type { Accepted } from '../history.js';
import type { Fault, Scene } from '../fault.js';

interface DeadLetter {
  readonly id: string;
  readonly attempts: number;
  readonly error: string;
  readonly replayedAt: string | null;
  readonly event: { readonly aggregateId: string };
}

/** One of so many cannot be taken. */
const ONE_OF = 20;
const WITHIN_MS = 120_000;
const LETTERS = '/api/operations/notifications/dead-letters';

/** Some events cannot be taken: they go to the dead letters, the rest flows, and a replay after the fix heals them. */
export function poison(): Fault {
  let before = 0;
  const isPoisoned = ({ submission }: Accepted) => submission.index % ONE_OF === 3;
  const sent = ({ history }: Scene) => history.accepted.slice(before);
  const idsOf = (entries: readonly Accepted[]) => entries.map(({ id }) => id).toSorted();
  return {
    name: 'poison amid the events',
    async prepare({ stage, history }) {
      // what was sent before is not to be poisoned
      await stage.calm();
      before = history.accepted.length;
      await stage.query(
        'notifications',
        `CREATE FUNCTION refuse_poison() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN RAISE EXCEPTION 'poison'; END $$`,
      );
      await stage.query(
        'notifications',
        `CREATE TRIGGER poison BEFORE INSERT ON notification FOR EACH ROW
           WHEN (NEW.kind = 'need-submitted'
                 AND right(NEW.arguments ->> 'need', 6)::int % ${ONE_OF} = 3)
           EXECUTE FUNCTION refuse_poison()`,
      );
    },
    async strike(scene) {
      await eventually(async () => {
        if ((await lettersOf(scene)).length === 0) throw new Error('No event has gone to the dead letters.');
      }, WITHIN_MS);
      return `one submission of ${ONE_OF} cannot be told`;
    },
    async mend(scene) {
      const { stage } = scene;
      const poisoned = idsOf(sent(scene).filter(isPoisoned));
      const others = idsOf(sent(scene).filter((entry) => !isPoisoned(entry)));
      await eventually(async () => assertSame(await toldOf(scene, sent(scene)), others), WITHIN_MS);
      const letters = await eventually(async () => {
        const found = await lettersOf(scene);
        assertSame(found.map(({ event }) => event.aggregateId).toSorted(), poisoned);
        return found;
      }, WITHIN_MS);
      await stage.query('notifications', 'DROP FUNCTION refuse_poison CASCADE');
      for (const { id } of letters) {
        const { status } = await stage.admin.post(`${LETTERS}/${id}/replay`);
        if (status !== 200) throw new Error(`The replay of dead letter ${id} was answered with ${status}.`);
      }
      assertSame(await toldOf(scene, sent(scene)), idsOf(sent(scene)));
      return `${poisoned.length} events were in the dead letters, ${others.length} others flowed on, the replay healed all`;
    },
  };
}

/** Those that wait for a replay. */
async function lettersOf({ stage }: Scene): Promise<DeadLetter[]> {
  const { body } = await stage.admin.get<Page<DeadLetter>>(`${LETTERS}?limit=100`);
  return body.items.filter(({ replayedAt, error }) => replayedAt === null && error.includes('poison'));
}

async function toldOf({ stage }: Scene, sent: readonly Accepted[]): Promise<string[]> {
  const rows = await stage.query<{ id: string }>(
    'notifications',
    `SELECT subject_id AS id FROM notification WHERE kind = 'need-submitted' AND subject_id = ANY($1)`,
    [sent.map(({ id }) => id)],
  );
  return rows.map(({ id }) => id).toSorted();
}

function assertSame(found: readonly string[], expected: readonly string[]): void {
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    throw new Error(`${found.length} were found where ${expected.length} were expected.`);
  }
}
