import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  NeedReturned,
  NeedSubmitted,
  OrganisationRefused,
  OrganisationRegistered,
  ProposalAccepted,
  ProposalApproved,
  ProposalDeclined,
  ProposalLapsed,
  ProposalProposed,
  ProposalRejected,
  ProposalSuperseded,
  UserChanged,
  UserRegistered,
  type ProposalSnapshot,
  type UserSnapshot,
} from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import { DataSource } from 'typeorm';
import type { NotificationDto } from './notification.dto.js';
import { NotificationsModule } from './notifications.module.js';
import { need, organisation, proposal, user } from './snapshots.spec-data.js';

interface Inbox {
  readonly items: NotificationDto[];
  readonly next: string | null;
}

interface Person extends UserSnapshot {
  readonly client: ApiClient;
}

const ministry = organisation({ name: 'Ministry of ICT' });
const institute = organisation({ name: 'Institute of Technology' });

let app: TestApp;
let coordinator: Person;
let requester: Person;
let provider: Person;

async function register(parts: Partial<UserSnapshot>): Promise<Person> {
  const person = user(parts);
  await app.publisher.publish(happened(UserRegistered, { user: person }), person);
  const { id: userId, organisationId, roles } = person;
  return { ...person, client: await app.as({ userId, organisationId, roles }) };
}

/** What a person sees in the inbox about one subject, newest first. */
async function inbox({ client }: Person, subjectId: string, query = ''): Promise<NotificationDto[]> {
  const { body } = await client.get<Inbox>(`/api/notifications?limit=100${query}`);
  return body.items.filter(({ subject }) => subject.id === subjectId);
}

async function kindsSeen(person: Person, subjectId: string): Promise<string[]> {
  return (await inbox(person, subjectId)).map(({ kind }) => kind);
}

async function unread({ client }: Person): Promise<number> {
  return (await client.get<{ count: number }>('/api/notifications/unread-count')).body.count;
}

/** Publishes an event and waits until this context has handled all that came before it and itself. */
async function settled(): Promise<void> {
  const operator = await app.as({ roles: ['admin'] });
  await eventually(async () => {
    const { body } = await operator.get<{ waiting: number }[]>('/api/operations/notifications/backlog');
    expect(body.map(({ waiting }) => waiting)).toEqual([0, 0, 0, 0]);
  });
}

function between(parts: Partial<ProposalSnapshot> = {}): ProposalSnapshot {
  return proposal({ requesterId: ministry.id, providerId: institute.id, ...parts });
}

function propose(snapshot: ProposalSnapshot) {
  return app.publisher.publish(happened(ProposalProposed, { proposal: snapshot }), snapshot);
}

function step(snapshot: ProposalSnapshot, version: number, status: ProposalSnapshot['status']) {
  return { ...snapshot, version, status };
}

beforeAll(async () => {
  app = await TestApp.start({
    contexts: { notifications: NotificationsModule },
    publishers: ['directory', 'needs', 'offers', 'matching'],
  });
  coordinator = await register({ roles: ['coordinator'], locale: 'fr' });
  requester = await register({ roles: ['requester'], organisationId: ministry.id, locale: 'ar' });
  provider = await register({ roles: ['provider'], organisationId: institute.id, locale: 'en' });
  await settled();
});

afterAll(() => app.stop());

describe('an inbox', () => {
  it('speaks the language of its reader, from right to left in Arabic, or another on request', async () => {
    const whatToChange = 'Say how many farmers.';
    const farmers = need({ organisationId: ministry.id, title: 'إنذار مبكر للمزارعين' });
    await app.publisher.publish(happened(NeedReturned, { need: farmers, whatToChange }), farmers);
    const [arabic] = await eventually(async () => {
      const items = await inbox(requester, farmers.id);
      expect(items).toHaveLength(1);
      return items;
    });
    expect(arabic).toMatchObject({
      kind: 'need-returned',
      title: 'أُعيد إليكم احتياجكم',
      locale: 'ar',
      direction: 'rtl',
      subject: { type: 'need', id: farmers.id },
      readAt: null,
      version: 1,
    });
    expect(arabic?.body).toContain('«إنذار مبكر للمزارعين»');
    expect(arabic?.body).toContain(`\u2068${whatToChange}\u2069`);
    expect(Date.parse(arabic?.createdAt ?? '')).toBeGreaterThan(0);

    const [russian] = await inbox(requester, farmers.id, '&locale=ru');
    expect(russian).toMatchObject({
      title: 'Ваша потребность возвращена на доработку',
      locale: 'ru',
      direction: 'ltr',
    });
    const wrong = await requester.client.get<{ errors: { pointer: string }[] }>(
      '/api/notifications?locale=de',
    );
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '/locale' }] } });
  });

  it('follows its reader to another language', async () => {
    const person = await register({ organisationId: newTestId(), locale: 'en' });
    const refused = organisation({ id: person.organisationId ?? '', name: 'Somebody' });
    await app.publisher.publish(
      happened(OrganisationRefused, { organisation: refused, reason: 'Unknown.' }),
      refused,
    );
    await eventually(async () => {
      expect((await inbox(person, refused.id))[0]?.body).toContain('Reason: Unknown.');
    });
    const chinese: UserSnapshot = user({ ...person, version: 2, locale: 'zh' });
    await app.publisher.publish(happened(UserChanged, { user: chinese }), chinese);
    await eventually(async () => {
      expect((await inbox(person, refused.id))[0]?.title).toBe('Somebody未通过核实');
    });
  });

  it('is empty for a person of whom the directory has not told yet', async () => {
    const newcomer = await app.as({ roles: ['requester'], organisationId: ministry.id });
    const { status, body } = await newcomer.get<Inbox>('/api/notifications');
    expect({ status, body }).toEqual({ status: 200, body: { items: [], next: null } });
    expect((await newcomer.get('/api/notifications/unread-count')).body).toEqual({ count: 0 });
  });

  it('asks for a token', async () => {
    const nobody = await app.withToken(null);
    expect((await nobody.get('/api/notifications')).status).toBe(401);
  });

  it('comes in pages, newest first', async () => {
    const person = await register({ organisationId: newTestId() });
    const mine = organisation({ id: person.organisationId ?? '' });
    for (const version of [1, 2, 3]) {
      const about = { ...mine, version };
      await app.publisher.publish(
        happened(OrganisationRefused, { organisation: about, reason: `No ${version}` }),
        about,
      );
    }
    await eventually(async () => expect(await unread(person)).toBe(3));
    const first = await person.client.get<Inbox>('/api/notifications?limit=2');
    const second = await person.client.get<Inbox>(
      `/api/notifications?limit=2&cursor=${first.body.next ?? ''}`,
    );
    const reasons = [...first.body.items, ...second.body.items].map(({ body }) => body.slice(-4));
    expect(reasons).toEqual(['No 3', 'No 2', 'No 1']);
    expect(second.body.next).toBeNull();
  });
});

describe('who hears', () => {
  it('are all active coordinators, and nobody else', async () => {
    const second = await register({ roles: ['coordinator', 'admin'] });
    const former = await register({ roles: ['coordinator'], active: false });
    const demoted = await register({ roles: ['coordinator'] });
    const admin = { ...user({ ...demoted, version: 2 }), roles: ['admin' as const] };
    await app.publisher.publish(happened(UserChanged, { user: admin }), admin);
    await settled();
    const farmers = need({ organisationId: ministry.id });
    await app.publisher.publish(happened(NeedSubmitted, { need: farmers }), farmers);
    await eventually(async () => {
      expect(await kindsSeen(coordinator, farmers.id)).toEqual(['need-submitted']);
    });
    expect(await kindsSeen(second, farmers.id)).toEqual(['need-submitted']);
    for (const person of [former, demoted, requester, provider]) {
      expect(await kindsSeen(person, farmers.id)).toEqual([]);
    }
  });

  it('are those who are members of the organisation when it happens', async () => {
    const house = organisation();
    const member = await register({ organisationId: house.id });
    const left = await register({ organisationId: house.id });
    const elsewhere = user({ ...left, version: 2, organisationId: newTestId() });
    await app.publisher.publish(happened(UserChanged, { user: elsewhere }), elsewhere);
    await settled();
    const registered = await app.publisher.publish(
      happened(OrganisationRefused, { organisation: house, reason: 'Incomplete.' }),
      house,
    );
    await eventually(async () => expect(await kindsSeen(member, house.id)).toEqual(['organisation-refused']));
    const later = await register({ organisationId: house.id });
    await settled();
    expect(registered.aggregateId).toBe(house.id);
    expect(await kindsSeen(left, house.id)).toEqual([]);
    expect(await kindsSeen(later, house.id)).toEqual([]);
  });

  it('both parties and the coordinators, of a match from approval to acceptance, each in its own words', async () => {
    const match = between();
    await propose(match);
    const approved = step(match, 2, 'approved');
    await app.publisher.publish(happened(ProposalApproved, { proposal: approved }), approved);
    const accepted = step(match, 3, 'accepted');
    await app.publisher.publish(happened(ProposalAccepted, { proposal: accepted }), accepted);
    await eventually(async () => {
      expect(await kindsSeen(coordinator, match.id)).toEqual(['match-accepted-for-coordinator']);
    });
    expect(await kindsSeen(requester, match.id)).toEqual([
      'match-accepted-for-requester',
      'match-approved-for-requester',
    ]);
    const [, asked] = await inbox(provider, match.id);
    expect(asked?.title).toBe('A need matches your offer');
  });

  it('the other party and the coordinators, of a refusal with its reason', async () => {
    const match = step(between(), 3, 'declined');
    const reason = 'Our budget was cut.';
    await app.publisher.publish(
      happened(ProposalDeclined, { proposal: match, party: 'provider', reason }),
      match,
    );
    await eventually(async () => {
      expect((await inbox(coordinator, match.id))[0]?.body).toContain(reason);
    });
    expect((await inbox(requester, match.id, '&locale=es'))[0]?.body).toContain(`Motivo: ${reason}`);
    expect(await kindsSeen(provider, match.id)).toEqual([]);
  });

  it('the parties, of the end of a match that they had been asked about, and of no other', async () => {
    const asked = between();
    const unasked = between();
    for (const match of [asked, unasked]) await propose(match);
    const approved = step(asked, 2, 'approved');
    await app.publisher.publish(happened(ProposalApproved, { proposal: approved }), approved);
    const superseded = step(unasked, 2, 'superseded');
    await app.publisher.publish(
      happened(ProposalSuperseded, { proposal: superseded, reason: 'offer-paused' }),
      superseded,
    );
    const lapsed = step(asked, 3, 'lapsed');
    await app.publisher.publish(happened(ProposalLapsed, { proposal: lapsed, reason: 'no-answer' }), lapsed);
    await eventually(async () => {
      expect(await kindsSeen(provider, asked.id)).toEqual([
        'match-lapsed-for-provider',
        'match-approved-for-provider',
      ]);
    });
    for (const person of [requester, provider, coordinator]) {
      expect(await kindsSeen(person, unasked.id)).toEqual([]);
    }
  });
});

describe('matches that wait', () => {
  it('are one unread notification a need, whose number is true; a new one comes after it was read', async () => {
    const needId = newTestId();
    const needTitle = 'Irrigation forecasts';
    const matches = [1, 2, 3].map(() => between({ needId, needTitle }));
    const expectWaiting = (...titles: string[]) =>
      eventually(async () => {
        const items = await inbox(coordinator, needId, '&locale=en');
        expect(items.map(({ title }) => title)).toEqual(titles);
        return items;
      });
    for (const match of matches) await propose(match);
    const [waiting] = await expectWaiting('3 matches for “Irrigation forecasts” wait for you');
    expect(waiting).toMatchObject({ kind: 'matches-waiting', subject: { type: 'need', id: needId } });

    const [first, second, third] = matches.map((match) => step(match, 2, 'rejected'));
    const reject = (proposal: ProposalSnapshot | undefined) =>
      app.publisher.publish(
        happened(ProposalRejected, { proposal: proposal ?? between(), reason: 'Too far.' }),
        proposal ?? between(),
      );
    await reject(first);
    const [updated] = await expectWaiting('2 matches for “Irrigation forecasts” wait for you');
    expect(updated?.id).toBe(waiting?.id);

    await coordinator.client.post(`/api/notifications/${waiting?.id ?? ''}/read`);
    await propose(between({ needId, needTitle }));
    const after = await expectWaiting(
      '3 matches for “Irrigation forecasts” wait for you',
      '2 matches for “Irrigation forecasts” wait for you',
    );
    expect(after.map(({ readAt }) => readAt === null)).toEqual([true, false]);

    await reject(second);
    await reject(third);
    await expectWaiting(
      '1 match for “Irrigation forecasts” waits for you',
      '2 matches for “Irrigation forecasts” wait for you',
    );
  });

  it('count as read when nothing waits any more, and no party has heard of them', async () => {
    const match = between();
    await propose(match);
    await eventually(async () => {
      expect(await kindsSeen(coordinator, match.needId)).toEqual(['matches-waiting']);
    });
    const rejected = step(match, 2, 'rejected');
    await app.publisher.publish(happened(ProposalRejected, { proposal: rejected, reason: 'No.' }), rejected);
    await eventually(async () => {
      const [settledNow] = await inbox(coordinator, match.needId);
      expect(settledNow?.readAt).not.toBeNull();
    });
    expect(await kindsSeen(requester, match.id)).toEqual([]);
    expect(await kindsSeen(provider, match.needId)).toEqual([]);
  });
});

describe('nothing is told twice', () => {
  it('when an event is delivered again after the inbox forgot it', async () => {
    const registered = organisation({ name: 'Delivered twice' });
    const match = between();
    await app.publisher.publish(happened(OrganisationRegistered, { organisation: registered }), registered);
    await propose(match);
    await eventually(async () => {
      expect(await kindsSeen(coordinator, registered.id)).toHaveLength(1);
      expect(await kindsSeen(coordinator, match.needId)).toHaveLength(1);
    });
    const [waiting] = await inbox(coordinator, match.needId);
    await coordinator.client.post(`/api/notifications/${waiting?.id ?? ''}/read`);
    const before = await unread(coordinator);
    await deliverAllAgain();
    await settled();
    expect(await kindsSeen(coordinator, registered.id)).toEqual(['organisation-registered']);
    expect(await kindsSeen(coordinator, match.needId)).toEqual(['matches-waiting']);
    expect(await unread(coordinator)).toBe(before);
  });
});

describe('reading', () => {
  async function personWithNews(): Promise<Person> {
    const person = await register({ organisationId: newTestId() });
    for (const version of [1, 2]) {
      const mine = organisation({ id: person.organisationId ?? '', version });
      await app.publisher.publish(
        happened(OrganisationRefused, { organisation: mine, reason: 'Not yet.' }),
        mine,
      );
    }
    await eventually(async () => expect(await unread(person)).toBe(2));
    return person;
  }

  it('marks one, once, however often it is said', async () => {
    const person = await personWithNews();
    const { body } = await person.client.get<Inbox>('/api/notifications');
    const path = `/api/notifications/${body.items[0]?.id ?? ''}/read`;
    const first = await person.client.post<NotificationDto>(path);
    expect(first).toMatchObject({ status: 200, body: { id: body.items[0]?.id, version: 2 } });
    expect(first.body.readAt).not.toBeNull();
    const again = await person.client.post<NotificationDto>(path);
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(await unread(person)).toBe(1);
    const rest = await person.client.get<Inbox>('/api/notifications?unread=true');
    expect(rest.body.items.map(({ id }) => id)).toEqual([body.items[1]?.id]);
    expect((await person.client.get<Inbox>('/api/notifications')).body.items).toHaveLength(2);
  });

  it("does not reach somebody else's: it does not exist for others", async () => {
    const person = await personWithNews();
    const { body } = await person.client.get<Inbox>('/api/notifications');
    const path = `/api/notifications/${body.items[0]?.id ?? ''}/read`;
    for (const other of [requester, coordinator]) {
      expect((await other.client.post(path)).status).toBe(404);
      expect((await inbox(other, person.organisationId ?? '')).length).toBe(0);
    }
    expect((await person.client.post(`/api/notifications/${newTestId()}/read`)).status).toBe(404);
    expect(await unread(person)).toBe(2);
  });

  it('marks all of one person, and of nobody else', async () => {
    const person = await personWithNews();
    const other = await personWithNews();
    expect(await person.client.post('/api/notifications/read-all')).toMatchObject({
      status: 200,
      body: { count: 0 },
    });
    expect(await unread(person)).toBe(0);
    expect(await unread(other)).toBe(2);
  });
});

/** As if the inbox and the cursors were lost and the connection cut: only the business keys are left to hold. */
async function deliverAllAgain(): Promise<void> {
  const database = app.app.get(DataSource, { strict: false });
  await database.query('TRUNCATE inbox');
  await database.query('DELETE FROM log_cursor');
  await database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE 'notifications reads%'`,
  );
}
