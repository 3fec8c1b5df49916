import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Outbox } from '@mutua/testing';
import { DirectoryApp, ORGANISATIONS, type Person } from '../directory-app.spec-data.js';
import type { OrganisationDto } from '../organisation.dto.js';
import { fileStoreOf } from './file-store.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const HTML = Buffer.from('<!doctype html><script>alert(document.cookie)</script>');
const ZIP = Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64');
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** What looks into a ZIP to see whether it is a Word document unpacks this part of it. */
const BOMB = zipOf('[Content_Types].xml', Buffer.alloc(50_000_000));
/** A file of the first kind that a browser might read as the second. */
const PDF_WITH_SCRIPT = Buffer.concat([PDF, HTML]);

let data: Outbox;
let directory: DirectoryApp;
let member: Person;
let organisation: OrganisationDto;

beforeAll(async () => {
  data = await Outbox.open();
  directory = await DirectoryApp.start({ MUTUA_DATA_DIR: data.dataDirectory });
  member = await directory.addPerson();
  organisation = await directory.register(member);
});

afterAll(async () => {
  await directory.stop();
  await data.close();
});

async function send(
  bytes: Buffer,
  { name = 'letter.pdf', type = 'application/pdf', as = member, to = organisation.id } = {},
) {
  const url = `${directory.app.address}${ORGANISATIONS}/${to}/letter?name=${encodeURIComponent(name)}`;
  const response = await fetch(url, {
    method: 'PUT',
    headers: { authorization: await bearerOf(as), 'content-type': type },
    body: new Uint8Array(bytes),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** A ZIP whose one entry unpacks to this. */
function zipOf(name: string, unpacked: Buffer): Buffer {
  const packed = deflateRawSync(unpacked, { level: 1 });
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(crc32(unpacked), 14);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(unpacked.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}

async function bearerOf({ user }: Person): Promise<string> {
  const { id: userId, roles } = user;
  return `Bearer ${await directory.app.issuer.tokenFor({ userId, organisationId: null, roles })}`;
}

async function download(id: unknown, authorization: string) {
  return fetch(`${directory.app.address}/api/directory/attachments/${String(id)}/content`, {
    headers: { authorization },
  });
}

describe('a letter', () => {
  it('is kept as it came, and given as a download that nothing runs', async () => {
    const { status, body } = await send(PDF_WITH_SCRIPT, { name: 'Lettre du ministère 2026.pdf' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'Lettre du ministère 2026.pdf',
      type: 'application/pdf',
      size: PDF_WITH_SCRIPT.length,
    });
    const answer = await download(body['id'], await bearerOf(member));
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF_WITH_SCRIPT);
    const { headers } = answer;
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename=.*filename\*=UTF-8''Lettre/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is there although the storage does not let go of the one before', async () => {
    const before = await send(PDF);
    const stuck = join(data.dataDirectory, 'attachments', String(before.body['id']));
    await rm(stuck);
    // a folder is not removed as a file is
    await mkdir(stuck);
    const after = await send(PNG, { name: 'letter.png', type: 'image/png' });
    expect(after.status).toBe(200);
    expect((await download(after.body['id'], await bearerOf(member))).status).toBe(200);
    await rmdir(stuck);
  });

  it('takes the place of the one before, of which nothing is left', async () => {
    const before = await send(PDF);
    const after = await send(PNG, { name: 'letter.png', type: 'image/png' });
    expect(after.status).toBe(200);
    expect((await download(before.body['id'], await bearerOf(member))).status).toBe(404);
    expect(await readdir(join(data.dataDirectory, 'attachments'))).toEqual([after.body['id']]);
    const { body } = await member.client.get<{ items: unknown[] }>(
      `${ORGANISATIONS}/${organisation.id}/attachments`,
    );
    expect(body.items).toEqual([after.body]);
  });

  it.each([
    ['a PDF that is HTML', HTML, 'application/pdf', 422, 'wrong-file-type'],
    ['HTML', HTML, 'text/html', 415, 'unsupported-media-type'],
    [
      'an SVG',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'image/svg+xml',
      415,
      'unsupported-media-type',
    ],
    ['a ZIP that says it is a PDF', ZIP, 'application/pdf', 422, 'wrong-file-type'],
    ['a ZIP', ZIP, 'application/zip', 415, 'unsupported-media-type'],
    ['a Word document', BOMB, WORD, 415, 'unsupported-media-type'],
    ['one that unpacks to much more and says it is a PDF', BOMB, 'application/pdf', 422, 'wrong-file-type'],
    ['HTML with a PDF behind it', Buffer.concat([HTML, PDF]), 'application/pdf', 422, 'wrong-file-type'],
    [
      'a script that begins as a GIF',
      Buffer.from('GIF89a=1;alert(1)//'),
      'image/gif',
      415,
      'unsupported-media-type',
    ],
    [
      'a script that says it is a PNG',
      Buffer.from('GIF89a=1;alert(1)//'),
      'image/png',
      422,
      'wrong-file-type',
    ],
    ['a PNG that says it is a PDF', PNG, 'application/pdf', 422, 'wrong-file-type'],
    ['nothing', Buffer.alloc(0), 'application/pdf', 422, 'wrong-file-type'],
    ['JSON', Buffer.from('{}'), 'application/json', 422, 'wrong-file-type'],
    [
      'more than ten megabytes',
      Buffer.concat([PDF, Buffer.alloc(10_000_000)]),
      'application/pdf',
      413,
      'too-large',
    ],
  ])('is not %s', async (_, bytes, type, status, code) => {
    const answer = await send(bytes, { type });
    expect(answer).toMatchObject({ status, body: { type: `urn:mutua:problem:${code}` } });
  });

  it('is called by what it is, and says what else to send', async () => {
    expect(await send(PDF, { name: 'invoice.exe' })).toMatchObject({ body: { name: 'invoice.exe.pdf' } });
    expect(await send(PDF, { name: 'Letter.PDF' })).toMatchObject({ body: { name: 'Letter.PDF' } });
    const { body } = await send(ZIP, { type: 'application/zip' });
    expect(body['detail']).toContain('Send a PDF, a PNG or a JPEG');
  });

  it('is not taken packed, which the answer says', async () => {
    const answer = await fetch(`${directory.app.address}${ORGANISATIONS}`, {
      method: 'POST',
      headers: {
        authorization: await bearerOf(member),
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      body: new Uint8Array(gzipSync('{}')),
    });
    expect(answer.status).toBe(415);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('encoded as gzip') });
  });

  it.each([
    ['../../etc/passwd.pdf'],
    ['C:\\letter.pdf'],
    ['.htaccess'],
    ['   '],
    ['a\u0000.pdf'],
    ['x'.repeat(200)],
  ])('has no name such as %j', async (name) => {
    const { status } = await send(PDF, { name });
    expect(status).toBe(422);
  });

  it('of two gigabytes is refused before it is sent', async () => {
    const { hostname, port } = new URL(directory.app.address);
    const path = `${ORGANISATIONS}/${organisation.id}/letter?name=big.pdf`;
    const headers = {
      authorization: await bearerOf(member),
      'content-type': 'application/pdf',
      'content-length': 2_000_000_000,
    };
    const sending = request({ hostname, port, path, method: 'PUT', headers });
    sending.on('error', () => undefined);
    sending.write(PDF);
    const [answer] = (await once(sending, 'response')) as [{ statusCode: number }];
    expect(answer.statusCode).toBe(413);
    sending.destroy();
  });

  it('that does not say how long it is is cut off soon after more has come than is taken', async () => {
    const { hostname, port } = new URL(directory.app.address);
    const path = `${ORGANISATIONS}/${organisation.id}/letter?name=big.pdf`;
    const headers = { authorization: await bearerOf(member), 'content-type': 'application/pdf' };
    const sending = request({ hostname, port, path, method: 'PUT', headers });
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        for (const piece = Buffer.alloc(100_000); sent < 2_000_000_000; sent += piece.length) yield piece;
      })(),
      { objectMode: false },
    );
    const end = new Promise<number | 'cut off'>((resolve) => {
      sending.on('response', ({ statusCode = 0 }) => resolve(statusCode));
      // who goes on sending may find the connection closed before the answer
      sending.on('error', () => resolve('cut off'));
    });
    endless.pipe(sending);
    expect([413, 'cut off']).toContain(await end);
    endless.destroy();
    sending.destroy();
    // what is not read stays in the sender and in the buffers of the connection
    expect(sent).toBeLessThan(100_000_000);
  });

  it('is for members and coordinators; for all others it does not exist', async () => {
    const { body } = await send(PDF);
    const stranger = await directory.addPerson(['requester', 'provider']);
    await directory.register(stranger);
    expect((await send(PDF, { as: stranger })).status).toBe(404);
    expect((await download(body['id'], await bearerOf(stranger))).status).toBe(404);
    expect((await stranger.client.get(`${ORGANISATIONS}/${organisation.id}/attachments`)).status).toBe(404);
    const coordinator = await directory.addPerson(['coordinator']);
    expect((await download(body['id'], await bearerOf(coordinator))).status).toBe(200);
    const admin = await directory.addPerson(['admin']);
    expect((await download(body['id'], await bearerOf(admin))).status).toBe(404);
    expect((await download(body['id'], '')).status).toBe(401);
  });

  it('is no body for any other endpoint', async () => {
    const answer = await fetch(`${directory.app.address}${ORGANISATIONS}`, {
      method: 'POST',
      headers: {
        authorization: await bearerOf(member),
        'content-type': 'application/pdf',
        'idempotency-key': 'x',
      },
      body: new Uint8Array(PDF),
    });
    expect(answer.status).toBe(415);
  });
});

describe('storage that speaks S3', () => {
  const kept = new Map<string, Buffer>();
  const signatures: string[] = [];
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer((incoming, answer) => {
      const { method, url: path = '', headers } = incoming;
      signatures.push(headers.authorization ?? '');
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () => {
        const there = kept.get(path);
        if (method === 'PUT') kept.set(path, Buffer.concat(chunks));
        if (method === 'DELETE') kept.delete(path);
        answer.writeHead(method === 'GET' && !there ? 404 : 200).end(method === 'GET' ? there : undefined);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/letters`;
  });

  afterAll(() => {
    server.close();
  });

  it('keeps, gives and forgets files, each request signed', async () => {
    const s3 = { url, region: 'eu-west-1', accessKeyId: 'KEY', secretAccessKey: 'secret' };
    const files = fileStoreOf({ s3, dataDirectory: '/nowhere' });
    await files.put('one', PDF, 'application/pdf');
    expect([...kept.keys()]).toEqual(['/letters/one']);
    expect(await files.get('one')).toEqual(PDF);
    await files.remove('one');
    expect(await files.get('one')).toBeNull();
    for (const signature of signatures)
      expect(signature).toMatch(/^AWS4-HMAC-SHA256 Credential=KEY\/\d{8}\/eu-west-1\/s3\/aws4_request, /);
    expect(JSON.stringify(signatures)).not.toContain('secret');
  });
});
