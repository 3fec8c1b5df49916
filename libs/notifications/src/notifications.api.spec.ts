import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NeedReturned } from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId } from '@mutua/testing';
import type { NotificationDto } from './notification.dto.js';
import {
  inbox,
  startNotificationsApp,
  unread,
  type Inbox,
  type NotificationsApp,
  type Person,
} from './notifications-app.spec-data.js';
import { need, organisation } from './snapshots.spec-data.js';

let notifications: NotificationsApp;

beforeAll(async () => {
  notifications = await startNotificationsApp();
});

afterAll(() => notifications.app.stop());

/** Somebody with so many unread notifications, whose bodies end in their number. */
async function personWithNews(count: number): Promise<Person> {
  const person = await notifications.register({ organisationId: newTestId() });
  for (let version = 1; version <= count; version += 1) {
    const mine = organisation({ id: person.organisationId ?? '', version });
    await notifications.refuse(mine, `No ${version}`);
  }
  await eventually(async () => expect(await unread(person)).toBe(count));
  return person;
}

describe('an inbox', () => {
  it('speaks the language of its reader, from right to left in Arabic, or another on request', async () => {
    const { app, ministry, requester } = notifications;
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
    const person = await notifications.register({ organisationId: newTestId() });
    const refused = organisation({ id: person.organisationId ?? '', name: 'Somebody' });
    await notifications.refuse(refused, 'Unknown.');
    await eventually(async () => {
      expect((await inbox(person, refused.id))[0]?.body).toContain('Reason: Unknown.');
    });
    await notifications.change(person, { locale: 'zh' });
    await eventually(async () => {
      expect((await inbox(person, refused.id))[0]?.title).toBe('Somebody未通过核实');
    });
  });

  it('is empty for a person of whom the directory has not told yet', async () => {
    const { app, ministry } = notifications;
    const newcomer = await app.as({ roles: ['requester'], organisationId: ministry.id });
    const { status, body } = await newcomer.get<Inbox>('/api/notifications');
    expect({ status, body }).toEqual({ status: 200, body: { items: [], next: null } });
    expect((await newcomer.get('/api/notifications/unread-count')).body).toEqual({ count: 0 });
  });

  it('asks for a token', async () => {
    expect((await notifications.app.withToken(null).get('/api/notifications')).status).toBe(401);
  });

  it('comes in pages, newest first', async () => {
    const { client } = await personWithNews(3);
    const first = await client.get<Inbox>('/api/notifications?limit=2');
    const second = await client.get<Inbox>(`/api/notifications?limit=2&cursor=${first.body.next ?? ''}`);
    const endings = [...first.body.items, ...second.body.items].map(({ body }) => body.slice(-4));
    expect(endings).toEqual(['No 3', 'No 2', 'No 1']);
    expect(second.body.next).toBeNull();
  });
});

describe('reading', () => {
  it('marks one, once, however often it is said', async () => {
    const person = await personWithNews(2);
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
    const { requester, coordinator } = notifications;
    const person = await personWithNews(1);
    const { body } = await person.client.get<Inbox>('/api/notifications');
    const path = `/api/notifications/${body.items[0]?.id ?? ''}/read`;
    for (const other of [requester, coordinator]) {
      expect((await other.client.post(path)).status).toBe(404);
      expect(await inbox(other, person.organisationId ?? '')).toEqual([]);
    }
    expect((await person.client.post(`/api/notifications/${newTestId()}/read`)).status).toBe(404);
    expect(await unread(person)).toBe(1);
  });

  it('marks all of one person, and of nobody else', async () => {
    const person = await personWithNews(2);
    const other = await personWithNews(2);
    expect(await person.client.post('/api/notifications/read-all')).toMatchObject({
      status: 200,
      body: { count: 0 },
    });
    expect(await unread(person)).toBe(0);
    expect(await unread(other)).toBe(2);
  });
});
