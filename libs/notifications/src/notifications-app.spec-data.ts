import { expect } from '@jest/globals';
import {
  OrganisationRefused,
  ProposalProposed,
  UserChanged,
  UserRegistered,
  type OrganisationSnapshot,
  type ProposalSnapshot,
  type UserSnapshot,
} from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { eventually, TestApp, type ApiClient } from '@mutua/testing';
import type { NotificationDto } from './notification.dto.js';
import { NotificationsModule } from './notifications.module.js';
import { organisation, proposal, user } from './snapshots.spec-data.js';

export interface Inbox {
  readonly items: NotificationDto[];
  readonly next: string | null;
}

export interface Person extends UserSnapshot {
  readonly client: ApiClient;
}

export interface NotificationsApp {
  readonly app: TestApp;
  readonly ministry: OrganisationSnapshot;
  /** Reads French. */
  readonly coordinator: Person;
  /** Of the ministry; reads Arabic. */
  readonly requester: Person;
  readonly provider: Person;
  /** A requester who reads English, unless said otherwise. */
  register(parts: Partial<UserSnapshot>): Promise<Person>;
  change(person: UserSnapshot, parts: Partial<UserSnapshot>): Promise<unknown>;
  refuse(refused: OrganisationSnapshot, reason: string): Promise<unknown>;
  /** A proposal between the requester and the provider. */
  between(parts?: Partial<ProposalSnapshot>): ProposalSnapshot;
  propose(snapshot: ProposalSnapshot): Promise<unknown>;
  /** Waits until this context has handled all that was published. */
  settled(): Promise<void>;
}

export async function startNotificationsApp(): Promise<NotificationsApp> {
  const app = await TestApp.start({
    contexts: { notifications: NotificationsModule },
    publishers: ['directory', 'needs', 'offers', 'matching'],
  });
  const ministry = organisation({ name: 'Ministry of ICT' });
  const institute = organisation({ name: 'Institute of Technology' });
  const operator = await app.as({ roles: ['admin'] });
  const register = async (parts: Partial<UserSnapshot>) => {
    const person = user({ roles: ['requester'], ...parts });
    await app.publisher.publish(happened(UserRegistered, { user: person }), person);
    const { id: userId, organisationId, roles } = person;
    return { ...person, client: await app.as({ userId, organisationId, roles }) };
  };
  const settled = () =>
    eventually(async () => {
      const { body } = await operator.get<{ waiting: number }[]>('/api/operations/notifications/backlog');
      expect(body.map(({ waiting }) => waiting)).toEqual([0, 0, 0, 0]);
    });
  const coordinator = await register({ roles: ['coordinator'], locale: 'fr' });
  const requester = await register({ organisationId: ministry.id, locale: 'ar' });
  const provider = await register({ roles: ['provider'], organisationId: institute.id });
  await settled();
  return {
    app,
    ministry,
    coordinator,
    requester,
    provider,
    register,
    settled,
    change: ({ id, version, name, roles, organisationId, locale, active }, parts) => {
      const before = { id, name, roles, organisationId, locale, active };
      const changed: UserSnapshot = { ...before, ...parts, version: version + 1 };
      return app.publisher.publish(happened(UserChanged, { user: changed }), changed);
    },
    refuse: (refused, reason) =>
      app.publisher.publish(happened(OrganisationRefused, { organisation: refused, reason }), refused),
    between: (parts) => proposal({ requesterId: ministry.id, providerId: institute.id, ...parts }),
    propose: (snapshot) =>
      app.publisher.publish(happened(ProposalProposed, { proposal: snapshot }), snapshot),
  };
}

/** What a person sees in the inbox about one subject, newest first. */
export async function inbox({ client }: Person, subjectId: string, query = ''): Promise<NotificationDto[]> {
  const { body } = await client.get<Inbox>(`/api/notifications?limit=100${query}`);
  return body.items.filter(({ subject }) => subject.id === subjectId);
}

export async function kindsSeen(person: Person, subjectId: string): Promise<string[]> {
  return (await inbox(person, subjectId)).map(({ kind }) => kind);
}

export async function unread({ client }: Person): Promise<number> {
  return (await client.get<{ count: number }>('/api/notifications/unread-count')).body.count;
}

export function step(snapshot: ProposalSnapshot, version: number, status: ProposalSnapshot['status']) {
  return { ...snapshot, version, status };
}
