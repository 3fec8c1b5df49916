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
  for (const record of records) {
    const contact = contacts.get(keyOf(record.organisation));
    if (!contact) throw new Error(`Nobody is there to send ${record.id}.`);
    if (await naming(record.id, send(record, contact))) foundThere += 1;
    oneDone();
  }
  return { organisations: participants.length, imported: records.length - foundThere, foundThere };
}

/** @returns whether it was there already */
async function send({ kind, id, content }: ImportRecord, contact: Api): Promise<boolean> {
  try {
    const key = `import-${kind}-${id}`;
    return (await contact.create(PATHS[kind], key, { ...content, submit: true })).replayed;
  } catch (error) {
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
