import { eventually, type ApiClient, type DistributedMutua } from '@mutua/testing';

/** Mutua in whatever processes, as its users see it. */
export type Users = Pick<DistributedMutua, 'as'>;

/** What the tests read of whatever has an id and a version. */
export interface Thing {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

export interface Page<T> {
  readonly items: readonly T[];
}

/** A person in the directory with a client that acts as them. */
export interface Member {
  readonly id: string;
  readonly organisationId: string;
  readonly client: ApiClient;
}

export const NEED = {
  title: 'Recognising crop diseases from photographs',
  summary:
    'Extension officers should be able to recognise diseases of millet with a model they can maintain.',
  cooperationTypes: ['training'],
  aiTopics: ['agriculture', 'skills'],
  sdgGoals: [2],
  languages: ['fr'],
  period: { start: '2027-01-01', end: '2028-12-31' },
  nonMilitaryPurpose: true,
  submit: true,
};

export const OFFER = {
  title: 'Course on image models for plant health',
  summary: 'Two weeks on site and a year of help at a distance for teams of agricultural services.',
  cooperationTypes: ['training'],
  aiTopics: ['agriculture', 'skills'],
  sdgGoals: [2, 13],
  languages: ['fr', 'en'],
  eligibility: { groups: ['LDC'] },
  capacity: { unit: 'projects', quantity: 3 },
  period: { start: '2027-03-01', end: '2027-11-30' },
  nonMilitaryPurpose: true,
  submit: true,
};

/** Asks until the answer has this status; what one context must know of another comes by events. */
export async function answered<T>(
  status: number,
  ask: () => Promise<{ status: number; body: unknown }>,
): Promise<T> {
  return eventually(async () => {
    const answer = await ask();
    if (answer.status !== status) {
      throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
    }
    return answer.body as T;
  }, 30_000);
}

/** Takes a step of a thing at the version that it has now. */
export async function step(client: ApiClient, path: string, name: string, body: object = {}): Promise<Thing> {
  return answered<Thing>(200, async () => {
    const { body: thing } = await client.get<Thing>(path);
    return client.post<Thing>(`${path}/${name}`, { version: thing.version, body });
  });
}

/** Somebody who is in the directory without an organisation: a coordinator. */
export async function addCoordinator(mutua: Users): Promise<{ id: string; client: ApiClient }> {
  const id = await addPerson(mutua, 'coordinator');
  return { id, client: await mutua.as({ userId: id, roles: ['coordinator'] }) };
}

/** A person with an organisation that a coordinator has verified. */
export async function addMember(
  mutua: Users,
  role: 'requester' | 'provider',
  organisation: { name: string; kind: string; country: string },
  coordinator: ApiClient,
): Promise<Member> {
  const id = await addPerson(mutua, role, `Contact of ${organisation.name}`);
  const person = await mutua.as({ userId: id, roles: [role] });
  const registered = await answered<Thing>(201, () =>
    person.post<Thing>('/api/directory/organisations', { body: organisation }),
  );
  // people and organisations come by different topics, and who is not known yet is not told that theirs was verified
  await directoryHeard(mutua);
  await step(coordinator, `/api/directory/organisations/${registered.id}`, 'verify');
  const client = await mutua.as({ userId: id, organisationId: registered.id, roles: [role] });
  return { id, organisationId: registered.id, client };
}

/** Resolves when notifications has heard all that the directory had to say. */
async function directoryHeard(mutua: Users): Promise<void> {
  const admin = await mutua.as({ roles: ['admin'] });
  for (const listener of ['directory', 'notifications']) {
    await eventually(async () => {
      const path = `/api/operations/${listener}/backlog`;
      const { body } = await admin.get<{ publisher: string; waiting: number }[]>(path);
      const waiting = body.find(({ publisher }) => publisher === 'directory')?.waiting ?? 0;
      if (waiting !== 0) throw new Error(`${waiting} events of the directory wait for ${listener}.`);
    }, 30_000);
  }
}

async function addPerson(mutua: Users, role: string, name = `A ${role}`): Promise<string> {
  const admin = await mutua.as({ roles: ['admin'] });
  const email = `${role}-${Math.random().toString(36).slice(2)}@mutua.example`;
  const body = { name, email, locale: 'en', roles: [role] };
  return (await answered<Thing>(201, () => admin.post<Thing>('/api/directory/users', { body }))).id;
}
