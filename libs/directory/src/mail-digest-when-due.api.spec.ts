import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DigestDue, type DigestSnapshot } from '@mutua/contracts';
import { happened } from '@mutua/platform/decision';
import { eventually, newTestId, Outbox } from '@mutua/testing';
import { DirectoryApp } from './directory-app.spec-data.js';
import { SendMails } from './mail/send-mails.js';

let directory: DirectoryApp;
let outbox: Outbox;

beforeAll(async () => {
  outbox = await Outbox.open();
  directory = await DirectoryApp.start({
    MUTUA_DATA_DIR: outbox.dataDirectory,
    PUBLIC_URL: 'https://mutua.example.org',
  });
});

afterAll(async () => {
  await directory.stop();
  await outbox.close();
});

/** Has what is new for a person told, and what there is to be sent sent. */
async function tell(userId: string, parts: Partial<DigestSnapshot>): Promise<void> {
  const digest = { id: newTestId(), version: 1, userId, locale: 'en' as const, news: [], more: 0, ...parts };
  await directory.app.publisher.publish(happened(DigestDue, { digest }), digest);
  await eventually(async () => {
    const { body } = await directory.operator.get<{ waiting: number }[]>('/api/operations/directory/backlog');
    expect(body.map(({ waiting }) => waiting)).toEqual(body.map(() => 0));
  });
  await directory.app.get(SendMails).run();
}

it('sends a person what is new for them in their language, with the way to it and to the choice of such mails', async () => {
  const { user } = await directory.addPerson(['requester'], { name: 'Awa Diop' });
  await tell(user.id, {
    locale: 'fr',
    news: ['Votre besoin est ouvert\nOn cherche.', 'Un autre\nTexte.'],
    more: 3,
  });
  const mail = await outbox.newest(user.email, 1);
  expect(mail).toContain('Subject: Du nouveau pour vous dans Mutua\n');
  expect(mail).toContain('Bonjour Awa Diop,');
  expect(mail).toContain('\n\nVotre besoin est ouvert\nOn cherche.\n\nUn autre\nTexte.\n\n… +3\n\n');
  expect(mail).toContain('\nhttps://mutua.example.org/inbox\n');
  expect(mail).toContain('\nhttps://mutua.example.org/settings');
});

it('sends nothing to who is not active any more, and goes on', async () => {
  const [gone, there] = [await directory.addPerson(), await directory.addPerson()];
  const { version } = gone.user;
  const standing = { roles: ['requester'], organisationId: null, active: false };
  const put = await directory.operator.put(`/api/directory/users/${gone.user.id}`, {
    body: standing,
    version,
  });
  expect(put.status).toBe(200);
  await tell(gone.user.id, { news: ['Something\nnew'] });
  await tell(newTestId(), { news: ['Somebody\nunknown'] });
  await tell(there.user.id, { news: ['Something\nnew'] });
  await outbox.newest(there.user.email, 1);
  expect(await outbox.to(gone.user.email)).toEqual([]);
});
