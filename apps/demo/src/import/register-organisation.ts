import type { Caller } from '@mutua/platform/auth';
import { ApiRefusal } from '../api/api-refusal.js';
import type { Api } from '../api/api.js';
import type { Installation } from '../api/installation.js';
import { ImportFailed } from './import-failed.js';
import type { Participant } from './participants.js';
import { ensurePerson } from './people.js';

interface Organisation {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly status: 'unverified' | 'verified' | 'refused';
  readonly refusalReason: string | null;
}

const ORGANISATIONS = '/api/directory/organisations';
const LONGEST_NAME = 200;
/** Somebody else may verify it at the same moment, or our own step of before may have been made unheard. */
const LOOKS = 5;

/** Who lets people in and who verifies organisations. */
export interface Desk {
  readonly admin: Api;
  readonly coordinator: Api;
}

/**
 * Brings an organisation in as far as it is not in yet: a person of it, the organisation itself, its verification.
 *
 * @returns the API as that person, for that organisation
 * @throws ImportFailed
 */
export async function registerOrganisation(
  participant: Participant,
  installation: Installation,
  desk: Desk,
): Promise<Api> {
  return installation.as(await ensureMember(participant, installation, desk));
}

/** The same, but returns who that person is. */
export async function ensureMember(
  { key, organisation, roles }: Participant,
  installation: Installation,
  { admin, coordinator }: Desk,
): Promise<Caller> {
  const { name, kind, country } = organisation;
  const person = await ensurePerson(admin, {
    name: `Contact of ${name}`.slice(0, LONGEST_NAME),
    email: `contact-${key}@import.example`,
    roles,
  });
  const caller = { userId: person.id, organisationId: person.organisationId, roles: person.roles };
  const id = person.organisationId ?? (await register(await installation.as(caller)));
  await verify(coordinator, id);
  return { ...caller, organisationId: id };

  async function register(contact: Api): Promise<string> {
    const profile = { name, kind, country };
    return (await contact.create<Organisation>(ORGANISATIONS, `import-organisation-${key}`, profile)).thing
      .id;
  }
}

async function verify(coordinator: Api, id: string): Promise<void> {
  for (let look = 1; ; look += 1) {
    const organisation = await coordinator.get<Organisation>(`${ORGANISATIONS}/${id}`);
    if (organisation.status === 'verified') return;
    if (organisation.status === 'refused') {
      throw new ImportFailed(
        `${organisation.name} was refused by a coordinator: ${organisation.refusalReason}`,
      );
    }
    try {
      await coordinator.step(`${ORGANISATIONS}/${id}/verify`, organisation.version);
      return;
    } catch (error) {
      const changedMeanwhile = error instanceof ApiRefusal && [409, 412].includes(error.status);
      if (!changedMeanwhile || look === LOOKS) throw error;
    }
  }
}
