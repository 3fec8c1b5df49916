import type { Role } from '@mutua/contracts';
import { eventually, newTestId, TestApp, type ApiClient, type TestAppPlan } from '@mutua/testing';
import { definitionOf } from '@mutua/platform/context';
import { AI_TOPICS, COOPERATION_TYPES } from '@mutua/vocabulary';
import { Client } from 'pg';
import { CONTEXTS } from './contexts.js';

export interface Answer {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly [field: string]: unknown;
}

/** Somebody who acts for an organisation, or a coordinator. */
export interface Participant {
  readonly userId: string;
  readonly client: ApiClient;
}

/** A platform with every context, a verified ministry and institute, and two coordinators. */
export interface Platform {
  readonly app: TestApp;
  readonly coordinator: Participant;
  readonly otherCoordinator: Participant;
  readonly requester: Participant;
  readonly provider: Participant;
}

/** @param plan what is special about its application */
export async function startPlatform(plan: Partial<TestAppPlan> = {}): Promise<Platform> {
  const app = await TestApp.start({ contexts: CONTEXTS, ...plan });
  const admin = await app.as({ roles: ['admin'] });
  const person = async (role: Role, name: string, locale: string) => {
    const email = `${name}-${newTestId()}@example.org`;
    const body = { name, email, locale, roles: [role] };
    return (await admin.post<Answer>('/api/directory/users', { body })).body.id;
  };
  const coordinating = async (name: string): Promise<Participant> => {
    const userId = await person('coordinator', name, 'en');
    return { userId, client: await app.as({ userId, roles: ['coordinator'] }) };
  };
  const coordinator = await coordinating('clara');
  const member = async (role: Role, name: string, locale: string, body: object): Promise<Participant> => {
    const userId = await person(role, name, locale);
    const alone = await app.as({ userId, roles: [role] });
    const { id } = (await alone.post<Answer>('/api/directory/organisations', { body })).body;
    await step(coordinator, `/api/directory/organisations/${id}`, 'verify');
    return { userId, client: await app.as({ userId, roles: [role], organisationId: id }) };
  };
  return {
    app,
    coordinator,
    otherCoordinator: await coordinating('carl'),
    requester: await member('requester', 'amina', 'fr', {
      name: 'Ministry of Agriculture',
      kind: 'government',
      country: 'SN',
      contactEmail: 'office@ministry.example.org',
    }),
    provider: await member('provider', 'paulo', 'es', {
      name: 'Institute for Crop Data',
      kind: 'academia',
      country: 'BR',
    }),
  };
}

/** Takes a step on what is at a path, at the version that it has now. */
export async function step({ client }: Participant, path: string, name: string, body?: object) {
  const { version } = (await client.get<Answer>(path)).body;
  return client.post<Answer>(`${path}/${name}`, { version, ...(body ? { body } : {}) });
}

/** A subject that only one pair shares, so that pairs do not compete with one another. */
let pairs = 0;
function subjectOfItsOwn() {
  const [at, round] = [pairs % AI_TOPICS.length, Math.floor(pairs / AI_TOPICS.length)];
  pairs += 1;
  return { aiTopics: [AI_TOPICS[at]], cooperationTypes: [COOPERATION_TYPES[round]] };
}

export interface PairOfPosts {
  readonly need: string;
  readonly offer: string;
}

/** An open need and an open offer that fit; what is special about them is given. */
export async function openPair(
  platform: Platform,
  special: { readonly need?: object; readonly offer?: object } = {},
): Promise<PairOfPosts> {
  const { requester, provider, coordinator } = platform;
  const post = async ({ client }: Participant, kind: string, body: object) => {
    const created = await eventually(async () => {
      const answer = await client.post<Answer>(`/api/${kind}`, { body });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return answer.body;
    });
    await eventually(async () => {
      const answer = await step(coordinator, `/api/${kind}/${created.id}`, 'approve');
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    });
    return created.id;
  };
  const subject = subjectOfItsOwn();
  const common = {
    title: `Crop diseases ${newTestId()}`,
    summary: 'Officers recognise diseases of millet from photographs.',
    ...subject,
    nonMilitaryPurpose: true,
    submit: true,
  };
  const offer = await post(provider, 'offers', {
    ...common,
    capacity: { unit: 'seats', quantity: 10 },
    ...special.offer,
  });
  const need = await post(requester, 'needs', { ...common, quantities: { seats: 4 }, ...special.need });
  return { need, offer };
}

/** The path of the pair's proposal, once it is there. */
export async function proposed({ coordinator }: Platform, { need, offer }: PairOfPosts) {
  return eventually(async () => {
    const { body } = await coordinator.client.get<{ items: Answer[] }>(
      `/api/matching/proposals?needId=${need}&offerId=${offer}&status=proposed`,
    );
    const id = body.items[0]?.id;
    if (id === undefined) throw new Error('not proposed yet');
    return `/api/matching/proposals/${id}`;
  });
}

/** Approved, with one of the two answers given; the platform knows of it everywhere. */
export async function halfAccepted(platform: Platform, pair: PairOfPosts) {
  const path = await proposed(platform, pair);
  await step(platform.coordinator, path, 'approve', {});
  await step(platform.requester, path, 'accept');
  await eventually(async () => {
    const { body } = await platform.provider.client.get<Answer>(`/api/offers/${pair.offer}`);
    const [claim] = body['claims'] as { standing: string }[];
    if (claim?.standing !== 'held') throw new Error('not held yet');
  });
  return path;
}

const DAY_MS = 86_400_000;

/** Sets the platform's clock to so many days from today, as it really is. */
export function daysPass({ app }: Platform, days: number): void {
  app.clock.moveTo(new Date(Date.now() + days * DAY_MS).toISOString());
}

/** Today, as it really is. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Runs a recurring job of a context, as it runs every hour. */
export async function runJob({ app }: Platform, context: keyof typeof CONTEXTS, name: string): Promise<void> {
  const job = definitionOf(CONTEXTS[context]).jobs.find((each) => each.name === name);
  if (!job) throw new Error(`${context} has no job ${name}.`);
  await app.get(job).run();
}

/** A connection of the test's own; it is the test's to end. */
export async function openDatabase({ app }: Platform): Promise<Client> {
  const connection = new Client({ connectionString: app.databaseUrl });
  await connection.connect();
  return connection;
}

/** Keeps a context from hearing any event until the work is done: what it does itself goes on. */
export async function whileDeaf(platform: Platform, context: string, work: () => Promise<void>) {
  const connection = await openDatabase(platform);
  try {
    await connection.query('BEGIN');
    await connection.query(`LOCK TABLE ${context}.inbox IN SHARE MODE`);
    await work();
  } finally {
    await connection.query('ROLLBACK');
    await connection.end();
  }
}

/** The kinds of notification that a person has about a subject, newest first. */
export async function told({ client }: Participant, path: string): Promise<string[]> {
  const { body } = await client.get<{ items: { kind: string; subject: { id: string } }[] }>(
    '/api/notifications?limit=100',
  );
  return body.items.filter(({ subject }) => path.endsWith(subject.id)).map(({ kind }) => kind);
}
