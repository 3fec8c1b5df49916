import { ApiRefusal } from '../api/api-refusal.js';
import type { Api } from '../api/api.js';
import type { Installation } from '../api/installation.js';
import { ImportFailed } from './import-failed.js';
import { inParallel } from './in-parallel.js';
import { keyOf, participantsOf } from './participants.js';
import type { ImportRecord } from './record.js';
import { type Desk, registerOrganisation } from './register-organisation.js';

const ORGANISATIONS_AT_A_TIME = 4;
const PATHS = { need: '/api/needs', offer: '/api/offers' } as const;

/** How many steps of how many are done: one for each organisation and each record. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What an import brought in, and what it found there from a run before. */
export interface ImportReport {
  readonly organisations: number;
  readonly imported: number;
  readonly foundThere: number;
  /** Of all these, the records that are drafts, because their period is over and nobody could screen them. */
  readonly drafts: number;
}

/**
 * Imports records through the public API as the organisations themselves would: each gets a contact person, is
 * registered and verified, then sends its needs and offers for screening. Run again with the same records, it goes on
 * where it stopped and doubles nothing: every creation has a key derived from the record.
 *
 * Records are sent one after the other, so that ids grow in the order of the file, whatever was interrupted.
 *
 * @throws ContradictoryRecords, ImportFailed; ConnectionLost when nobody answers
 */
export async function importRecords(
  records: readonly ImportRecord[],
  installation: Installation,
  desk: Desk,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<ImportReport> {
  const participants = participantsOf(records);
  const of = participants.length + records.length;
  let done = 0;
  const oneDone = () => onProgress({ done: ++done, of });

  const contacts = new Map<string, Api>();
  await inParallel(participants, ORGANISATIONS_AT_A_TIME, async (participant) => {
    const { key, organisation } = participant;
    const contact = await naming(organisation.name, registerOrganisation(participant, installation, desk));
    contacts.set(key, contact);
    oneDone();
  });
  let foundThere = 0;
  let drafts = 0;
  for (const record of records) {
    const contact = contacts.get(keyOf(record.organisation));
    if (!contact) throw new Error(`Nobody is there to send ${record.id}.`);
    const { replayed, draft } = await naming(record.id, send(record, contact));
    if (replayed) foundThere += 1;
    if (draft) drafts += 1;
    oneDone();
  }
  return { organisations: participants.length, imported: records.length - foundThere, foundThere, drafts };
}

interface Sent {
  /** Whether it was there already. */
  readonly replayed: boolean;
  readonly draft: boolean;
}

async function send({ kind, id, content }: ImportRecord, contact: Api): Promise<Sent> {
  const create = (key: string, submit: boolean) => contact.create(PATHS[kind], key, { ...content, submit });
  const key = `import-${kind}-${id}`;
  try {
    return { replayed: (await create(key, true)).replayed, draft: false };
  } catch (error) {
    if (error instanceof ApiRefusal && error.code === 'period-ended') {
      return { replayed: (await create(`${key}-draft`, false)).replayed, draft: true };
    }
    if (!(error instanceof ApiRefusal && error.code === 'key-reused')) throw error;
    throw new ImportFailed(
      'it was imported before with another content. Change it in Mutua, or give the new record an id of its own.',
    );
  }
}

/** Says in a refusal what it was about. */
async function naming<T>(what: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof ApiRefusal || error instanceof ImportFailed)) throw error;
    throw new ImportFailed(`${what}: ${error.message}`, { cause: error });
  }
}
