import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  NeedCoverageChanged,
  NeedOpened,
  NeedReturned,
  NeedSubmitted,
  OrganisationRegistered,
  OrganisationVerified,
  ProposalApproved,
  ProposalProposed,
  ProposalSuperseded,
  UserChanged,
  UserRegistered,
  type EventDefinition,
  type EventEnvelope,
  type ProposalSnapshot,
  type UserSnapshot,
} from '@mutua/contracts';
import { definitionOf } from '@mutua/platform/context';
import type { Reaction } from '@mutua/platform/messaging';
import { UnitOfWork } from '@mutua/platform/persistence';
import { newTestId, TestApp } from '@mutua/testing';
import fc from 'fast-check';
import { ForgetAnnouncements } from './forget-announcements.js';
import type { Inbox } from './notifications-app.spec-data.js';
import { NotificationsModule } from './notifications.module.js';
import { need, organisation, proposal, user } from './snapshots.spec-data.js';

let app: TestApp;

beforeAll(async () => {
  app = await TestApp.start({
    contexts: { notifications: NotificationsModule },
    publishers: ['directory', 'needs', 'offers', 'matching'],
  });
});

afterAll(() => app.stop());

/** The events of one aggregate, in the order that every transport keeps. */
type Sequence = readonly EventEnvelope[];

interface Story {
  readonly people: Readonly<Record<string, string>>;
  readonly sequences: readonly Sequence[];
}

let day = 0;

/**
 * What happens to a ministry: somebody founds it, a colleague joins, the founder leaves. Every telling has ids and a day of
 * its own, at the end of which its coordinators leave, so that tellings do not meet.
 */
function tell(): Story {
  let minute = 0;
  day += 1;
  const happened = <P extends object>(
    { type }: EventDefinition<P>,
    about: { id: string; version: number },
    payload: P,
  ): EventEnvelope<P> => ({
    id: newTestId(),
    type,
    aggregateId: about.id,
    aggregateVersion: about.version,
    occurredAt: new Date(Date.UTC(2027, 0, day, 12, (minute += 1))).toISOString(),
    actor: null,
    traceparent: null,
    payload,
  });
  const person = (parts: Partial<UserSnapshot>) => {
    const registered = user(parts);
    const events: EventEnvelope[] = [happened(UserRegistered, registered, { user: registered })];
    let current = registered;
    const change = (changes: Partial<UserSnapshot>) => {
      current = { ...current, ...changes, version: current.version + 1 };
      events.push(happened(UserChanged, current, { user: current }));
    };
    return { id: registered.id, events, change };
  };
  const ministry = organisation();
  const farmers = need({ organisationId: ministry.id });
  const matches = ['first', 'second', 'third'].map((offerTitle) =>
    proposal({ needId: farmers.id, requesterId: ministry.id, offerTitle }),
  );
  const ofMatch = (match: ProposalSnapshot, version: number, status: ProposalSnapshot['status']) => ({
    ...match,
    version,
    status,
  });

  const coordinator = person({ roles: ['coordinator'] });
  const founder = person({ roles: ['requester'] });
  const registered = happened(OrganisationRegistered, ministry, { organisation: ministry });
  founder.change({ organisationId: ministry.id, organisationIds: [ministry.id] });
  const verified = { ...ministry, version: 2, status: 'verified' as const };
  const house = [registered, happened(OrganisationVerified, verified, { organisation: verified })];
  const needs: EventEnvelope[] = [
    happened(NeedSubmitted, farmers, { need: farmers }),
    happened(NeedOpened, { ...farmers, version: 2 }, { need: { ...farmers, version: 2 } }),
  ];
  const proposals = matches.map((match): EventEnvelope[] => [
    happened(ProposalProposed, match, { proposal: match }),
  ]);
  const colleague = person({ roles: ['requester'], organisationId: ministry.id, locale: 'fr' });
  const [approved, outdone] = matches.map((match, index) =>
    ofMatch(match, 2, index === 0 ? 'approved' : 'superseded'),
  );
  if (!approved || !outdone) throw new Error('three matches were proposed');
  proposals[0]?.push(happened(ProposalApproved, approved, { proposal: approved }));
  proposals[1]?.push(
    happened(ProposalSuperseded, outdone, {
      proposal: outdone,
      cause: 'side-changed',
      reason: 'side-changed',
    }),
  );
  coordinator.change({ locale: 'es' });
  const secondCoordinator = person({ roles: ['coordinator'] });
  needs.push(happened(NeedCoverageChanged, { ...farmers, version: 3 }, { need: { ...farmers, version: 3 } }));
  founder.change({ organisationId: newTestId(), organisationIds: [] });
  needs.push(
    happened(
      NeedReturned,
      { ...farmers, version: 4 },
      { need: { ...farmers, version: 4 }, whatToChange: 'Dates.' },
    ),
  );
  const stopped = person({ roles: ['requester'], organisationId: ministry.id, active: false });
  for (const leaving of [coordinator, secondCoordinator]) leaving.change({ roles: ['admin'] });
  const people = { coordinator, founder, colleague, secondCoordinator, stopped };
  return {
    people: Object.fromEntries(Object.entries(people).map(([name, { id }]) => [name, id])),
    sequences: [...Object.values(people).map(({ events }) => events), house, needs, ...proposals],
  };
}

/** Lets the context react to an event, in a transaction of its own. */
async function hear(event: EventEnvelope): Promise<void> {
  const reaction = definitionOf(NotificationsModule)
    .reactions.map((type): Reaction => app.get(type))
    .find(({ events }) => events.some(({ type }) => type === event.type));
  await app.get(UnitOfWork).run(async (transaction) => reaction?.react(event, transaction));
}

/** What everybody finds in the end, whatever the order in which it came. */
async function inboxes({ people }: Story): Promise<Record<string, string[]>> {
  const found = Object.entries(people).map(async ([name, userId]) => {
    const client = await app.as({ userId, roles: ['requester'] });
    const { body } = await client.get<Inbox>('/api/notifications?limit=100&locale=en');
    const lines = body.items.map(({ kind, title, readAt }) => `${kind}: ${title} ${readAt ? '(read)' : ''}`);
    return [name, lines.sort()] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

const inTime = (a: EventEnvelope, b: EventEnvelope) => a.occurredAt.localeCompare(b.occurredAt);

async function naturally(): Promise<Record<string, string[]>> {
  const story = tell();
  for (const event of story.sequences.flat().sort(inTime)) await hear(event);
  return inboxes(story);
}

it('what was announced is forgotten after a month: nobody can become known so late', async () => {
  const story = tell();
  for (const event of story.sequences.slice(5).flat()) await hear(event);
  app.clock.moveTo(new Date(Date.UTC(2027, 0, day + 32)).toISOString());
  await app.get(ForgetAnnouncements).run();
  app.clock.moveTo(new Date().toISOString());
  for (const event of story.sequences.slice(0, 5).flat()) await hear(event);
  expect((await inboxes(story))['colleague']).toEqual([]);
});

it('a person of whom only the newest version is left to hear was as it says from the beginning', async () => {
  const story = tell();
  for (const event of story.sequences.slice(5).flat()) await hear(event);
  const [, joined] = story.sequences[1] ?? [];
  if (joined) await hear(joined);
  const kinds = (await inboxes(story))['founder']?.map((line) => line.split(':')[0]);
  expect(kinds).toEqual([
    'match-approved-for-requester',
    'need-coverage-changed',
    'need-opened',
    'need-returned',
    'organisation-verified',
  ]);
});

describe('what everybody is told', () => {
  it('is what happened while they were there', async () => {
    const found = await naturally();
    const kinds = Object.fromEntries(
      Object.entries(found).map(([name, lines]) => [name, lines.map((line) => line.split(':')[0])]),
    );
    expect(kinds).toEqual({
      coordinator: ['matches-waiting', 'need-submitted', 'organisation-registered'],
      founder: [
        'match-approved-for-requester',
        'need-coverage-changed',
        'need-opened',
        'organisation-verified',
      ],
      colleague: ['match-approved-for-requester', 'need-coverage-changed', 'need-returned'],
      secondCoordinator: [],
      stopped: [],
    });
    expect(found['coordinator']?.[0]).toContain('1 match for');
  });

  it('is the same when people are heard of last, or first', async () => {
    const natural = await naturally();
    for (const people of ['last', 'first'] as const) {
      const story = tell();
      const [ofPeople, ofOthers] = [story.sequences.slice(0, 5).flat(), story.sequences.slice(5).flat()];
      const order = people === 'last' ? [ofOthers, ofPeople] : [ofPeople, ofOthers];
      for (const event of order.flat()) await hear(event);
      expect([people, await inboxes(story)]).toEqual([people, natural]);
    }
  });

  it('is the same in whatever order aggregates are heard of, and when some events come twice', async () => {
    const natural = await naturally();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), async (choices) => {
        const story = tell();
        const waiting = story.sequences.map((sequence) => [...sequence]);
        for (const choice of choices) {
          const left = waiting.filter((sequence) => sequence.length > 0);
          const event = left[choice % Math.max(1, left.length)]?.shift();
          if (!event) break;
          await hear(event);
          if (choice % 3 === 0) await hear(event);
        }
        expect(await inboxes(story)).toEqual(natural);
      }),
      { numRuns: 8 },
    );
  }, 180_000);
});
