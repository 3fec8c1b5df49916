import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { provideBucket, type TestBucket } from '@mutua/testing';
import { describeOnBucket } from '@mutua/testing/suites';
import { DirectoryApp, ORGANISATIONS, refusal, type Person } from '../directory-app.spec-data.js';
import type { OrganisationDto } from '../organisation.dto.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n');
const LONGER = Buffer.concat([PDF, Buffer.alloc(2_000_000, 0x20)]);

describeOnBucket('letters in a bucket', () => {
  let bucket: TestBucket;
  let directory: DirectoryApp;
  let member: Person;
  let organisation: OrganisationDto;

  const startWith = (secret: string) =>
    DirectoryApp.start({
      S3_URL: bucket.address,
      S3_ACCESS_KEY_ID: bucket.accessKeyId,
      S3_SECRET_ACCESS_KEY: secret,
    });

  beforeAll(async () => {
    ({ server: bucket } = await provideBucket());
    directory = await startWith(bucket.secretAccessKey);
    member = await directory.addPerson();
    organisation = await directory.register(member);
  });

  afterAll(async () => {
    await directory.stop();
    await bucket.remove();
  });

  async function send(bytes: Buffer, to = { directory, member, organisation }) {
    const url = `${to.directory.app.address}${ORGANISATIONS}/${to.organisation.id}/letter?name=letter.pdf`;
    const response = await fetch(url, {
      method: 'PUT',
      headers: { authorization: await bearerOf(to.member, to.directory), 'content-type': 'application/pdf' },
      body: new Uint8Array(bytes),
    });
    return { status: response.status, body: (await response.json()) as { id: string } };
  }

  async function bearerOf({ user: { id: userId, roles } }: Person, { app } = directory): Promise<string> {
    return `Bearer ${await app.issuer.tokenFor({ userId, organisationId: null, roles })}`;
  }

  async function download(id: string) {
    return fetch(`${directory.app.address}/api/directory/attachments/${id}/content`, {
      headers: { authorization: await bearerOf(member) },
    });
  }

  it('come back as they went, and leave nothing of the one before', async () => {
    await send(PDF);
    const { status, body } = await send(LONGER);
    expect(status).toBe(200);
    expect(await bucket.keys()).toEqual([body.id]);
    const answer = await download(body.id);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=/);
    expect(Buffer.from(await answer.arrayBuffer()).equals(LONGER)).toBe(true);
  });

  it('are refused while the bucket is away; the one before stays, and a new one is taken when it is back', async () => {
    const before = await send(PDF);
    await bucket.stop();
    expect(await send(LONGER)).toMatchObject(refusal(503, 'service-unavailable'));
    expect((await download(before.body.id)).status).toBe(503);
    await bucket.start();
    expect(await bucket.keys()).toEqual([before.body.id]);
    expect((await download(before.body.id)).status).toBe(200);
    const after = await send(LONGER);
    expect(after.status).toBe(200);
    expect(await bucket.keys()).toEqual([after.body.id]);
  });

  it('are not kept with a secret that the bucket does not know', async () => {
    const kept = await bucket.keys();
    const stranger = await startWith('not-this-one');
    try {
      const person = await stranger.addPerson();
      const theirs = await stranger.register(person);
      const { status } = await send(PDF, { directory: stranger, member: person, organisation: theirs });
      expect(status).toBe(503);
      expect(await bucket.keys()).toEqual(kept);
    } finally {
      await stranger.stop();
    }
  });
});
