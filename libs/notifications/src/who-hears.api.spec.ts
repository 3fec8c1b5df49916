import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  NeedSubmitted,
  OrganisationRegistered,
  ProposalAccepted,
  ProposalApproved,
  ProposalDeclined,
  ProposalLapsed,
  ProposalRejected,
  ProposalSuperseded,
  type ProposalSnapshot,
} from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId } from '@mutua/testing';
import { DataSource } from 'typeorm';
import {
  inbox,
  kindsSeen,
  startNotificationsApp,
  step,
  unread,
  type NotificationsApp,
} from './notifications-app.spec-data.js';
import { need, organisation } from './snapshots.spec-data.js';

let notifications: NotificationsApp;

beforeAll(async () => {
  notifications = await startNotificationsApp();
});

afterAll(() => notifications.app.stop());

function approve(match: ProposalSnapshot) {
  const approved = step(match, 2, 'approved');
  return notifications.app.publisher.publish(happened(ProposalApproved, { proposal: approved }), approved);
}

function reject(match: ProposalSnapshot) {
  const rejected = step(match, 2, 'rejected');
  const event = happened(ProposalRejected, { proposal: rejected, reason: 'Too far away.' });
  return notifications.app.publisher.publish(event, rejected);
}

describe('who hears', () => {
  it('are all active coordinators, and nobody else', async () => {
    const { app, coordinator, requester, provider, ministry, register, change, settled } = notifications;
    const second = await register({ roles: ['coordinator', 'admin'] });
    const former = await register({ roles: ['coordinator'], active: false });
    const demoted = await register({ roles: ['coordinator'] });
    await change(demoted, { roles: ['admin'] });
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
    const { register, change, refuse, settled } = notifications;
    const house = organisation();
    const member = await register({ organisationId: house.id });
    const left = await register({ organisationId: house.id });
    await change(left, { organisationId: newTestId() });
    await refuse(house, 'Incomplete.');
    await eventually(async () => expect(await kindsSeen(member, house.id)).toEqual(['organisation-refused']));
    const later = await register({ organisationId: house.id });
    await settled();
    expect(await kindsSeen(left, house.id)).toEqual([]);
    expect(await kindsSeen(later, house.id)).toEqual([]);
  });

  it('are both parties and the coordinators, of an accepted match, each in words of its own', async () => {
    const { app, coordinator, requester, provider, between, propose } = notifications;
    const match = between();
    await propose(match);
    await approve(match);
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

  it('are the other party and the coordinators, of a refusal with its reason', async () => {
    const { app, coordinator, requester, provider, between } = notifications;
    const match = step(between(), 3, 'declined');
    const reason = 'Our budget was cut.';
    const event = happened(ProposalDeclined, { proposal: match, party: 'provider', reason });
    await app.publisher.publish(event, match);
    await eventually(async () => {
      expect((await inbox(coordinator, match.id))[0]?.body).toContain(reason);
    });
    expect((await inbox(requester, match.id, '&locale=es'))[0]?.body).toContain(`Motivo: ${reason}`);
    expect(await kindsSeen(provider, match.id)).toEqual([]);
  });

  it('are the parties, of the end of a match that they had been asked about, and of no other', async () => {
    const { app, coordinator, requester, provider, between, propose } = notifications;
    const asked = between();
    const unasked = between();
    for (const match of [asked, unasked]) await propose(match);
    await approve(asked);
    const superseded = step(unasked, 2, 'superseded');
    await app.publisher.publish(
      happened(ProposalSuperseded, { proposal: superseded, reason: 'offer-paused' }),
      superseded,
    );
    const lapsed = step(asked, 3, 'lapsed');
    await app.publisher.publish(
      happened(ProposalLapsed, { proposal: lapsed, cause: 'no-answer', reason: 'no-answer' }),
      lapsed,
    );
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
  const needTitle = 'Irrigation forecasts';

  it('are one unread notification a need, whose number is true; a new one comes after it was read', async () => {
    const { coordinator, between, propose } = notifications;
    const needId = newTestId();
    const expectWaiting = (...titles: string[]) =>
      eventually(async () => {
        const items = await inbox(coordinator, needId, '&locale=en');
        expect(items.map(({ title }) => title)).toEqual(titles);
        return items;
      });
    const first = between({ needId, needTitle });
    const second = between({ needId, needTitle });
    const third = between({ needId, needTitle });
    for (const match of [first, second, third]) await propose(match);
    const [waiting] = await expectWaiting('3 matches for “Irrigation forecasts” wait for you');
    expect(waiting).toMatchObject({ kind: 'matches-waiting', subject: { type: 'need', id: needId } });

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
    await approve(third);
    await expectWaiting(
      '1 match for “Irrigation forecasts” waits for you',
      '2 matches for “Irrigation forecasts” wait for you',
    );
  });

  it('count as read when nothing waits any more, and no party has heard of them', async () => {
    const { coordinator, requester, provider, between, propose } = notifications;
    const match = between();
    await propose(match);
    await eventually(async () => {
      expect(await kindsSeen(coordinator, match.needId)).toEqual(['matches-waiting']);
    });
    await reject(match);
    await eventually(async () => {
      const [handled] = await inbox(coordinator, match.needId);
      expect(handled?.readAt).toEqual(expect.any(String));
    });
    for (const party of [requester, provider]) {
      expect(await kindsSeen(party, match.id)).toEqual([]);
      expect(await kindsSeen(party, match.needId)).toEqual([]);
    }
  });
});

describe('nothing is told twice', () => {
  it('when events are delivered again and the memory of them is lost', async () => {
    const { app, coordinator, between, propose, settled } = notifications;
    const registered = organisation({ name: 'Delivered twice' });
    const match = between();
    await app.publisher.publish(happened(OrganisationRegistered, { organisation: registered }), registered);
    await propose(match);
    await settled();
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

/** As if the inbox and the cursors were lost and the connection cut: only the business keys are left to hold. */
async function deliverAllAgain(): Promise<void> {
  const database = await new DataSource({
    type: 'postgres',
    url: notifications.app.databaseUrl,
  }).initialize();
  await database.query('TRUNCATE notifications.inbox');
  await database.query('DELETE FROM notifications.log_cursor');
  await database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE 'notifications reads%'`,
  );
  await database.destroy();
}
