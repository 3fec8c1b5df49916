import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allPages } from '../api/all-pages.js';
import { Installation } from '../api/installation.js';
import { startAppProcess, type AppProcess } from '../process/app-process.js';
import { openDesk } from '../walkthrough/desk.js';
import type { Post } from '../walkthrough/posts.js';
import { importRecords } from './import-records.js';
import type { Person } from './people.js';
import { readNeeds, readOffers, SAMPLE } from './read-records.js';
import type { ImportRecord, NeedRecord, OfferRecord } from './record.js';
import type { Desk } from './register-organisation.js';

const IMPORT = join(import.meta.dirname, '../../../../build/import.js');

let directory: string;
let app: AppProcess;
let installation: Installation;
let desk: Desk;
let need: NeedRecord;
let offer: OfferRecord;

/** Runs the command line as a person would. */
function runCommand(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return runCommandIn({}, ...args);
}

function runCommandIn(
  environment: Readonly<Record<string, string>>,
  ...args: string[]
): ReturnType<typeof runCommand> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [IMPORT, ...args],
      { env: { ...process.env, ...environment } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
      },
    );
  });
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mutua-import-'));
  // the database's account must pass through
  await chmod(directory, 0o755);
  app = await startAppProcess(join(directory, 'data'));
  installation = await Installation.at(app.origin, app.dataDirectory);
  desk = await openDesk(installation);
  [need] = (await readNeeds(SAMPLE.needs)) as [NeedRecord];
  [offer] = (await readOffers(SAMPLE.offers)) as [OfferRecord];
});

afterAll(async () => {
  await app.stop();
  await rm(directory, { recursive: true });
});

const needsThere = () => allPages<Post>(desk.coordinator, '/api/needs');

describe('an import', () => {
  it('of a wrong file imports nothing, not even its right records, and says why', async () => {
    const file = join(directory, 'needs.json');
    const { kind, content, ...rest } = need;
    const right = { ...rest, source: 'https://example.org/', [kind]: content };
    await writeFile(file, JSON.stringify([right, { ...right, id: 'wrong-one', organisation: {} }]));
    const place = ['--origin', app.origin, '--data-dir', app.dataDirectory];
    const { code, stderr } = await runCommand('--needs', file, ...place);
    expect(code).toBe(1);
    expect(stderr).toContain('wrong-one /organisation/name: is missing');
    expect(await needsThere()).toEqual([]);
  });

  it('without a server, a key or known arguments says what is missing', async () => {
    const nobody = await runCommand('--origin', 'http://127.0.0.1:1', '--data-dir', app.dataDirectory);
    expect(nobody).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/no answer from http:\/\/127.0.0.1:1/),
    });
    const keyless = await runCommand('--origin', app.origin, '--data-dir', directory);
    expect(keyless).toMatchObject({ code: 1, stderr: expect.stringMatching(/no signing key/) });
    for (const place of [{ ORIGIN: 'http://127.0.0.1:1' }, { PORT: '1' }]) {
      const elsewhere = await runCommandIn(place, '--data-dir', app.dataDirectory);
      expect(elsewhere.stderr).toContain('no answer from http://127.0.0.1:1');
    }
    const wrong = await runCommand('--file', 'x');
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringMatching(/npm run import/) });
  });

  it('lets an organisation ask and offer, and again changes nothing', async () => {
    const own: OfferRecord = { ...offer, organisation: need.organisation };
    expect(await importRecords([need, own], installation, desk)).toMatchObject({
      imported: 2,
      foundThere: 0,
    });
    expect(await importRecords([need, own], installation, desk)).toMatchObject({
      imported: 0,
      foundThere: 2,
    });
    const [posted, ...more] = await needsThere();
    expect(more).toEqual([]);
    expect(posted).toMatchObject({ status: 'submitted', organisationName: need.organisation.name });
    const [offered] = await allPages<Post>(desk.coordinator, '/api/offers');
    expect(offered?.organisationId).toBe(posted?.organisationId);
    const people = await allPages<Person>(desk.admin, '/api/directory/users');
    expect(people.map(({ roles }) => roles)).toEqual([['coordinator'], ['provider', 'requester']]);
  });

  it('keeps as a draft what nobody could screen, because its period is over, and finds it again', async () => {
    const organisation = { ...need.organisation, name: 'Ministry of the Past' };
    const content = { ...need.content, period: { start: '2020-01-01', end: '2020-12-31' } };
    const over: ImportRecord[] = [
      { ...need, id: 'over', organisation, content },
      { ...offer, id: 'over', content: { ...offer.content, period: content.period } },
    ];
    const first = await importRecords(over, installation, desk);
    expect(first).toMatchObject({ imported: 2, foundThere: 0, drafts: 2 });
    const again = await importRecords(over, installation, desk);
    expect(again).toMatchObject({ imported: 0, foundThere: 2, drafts: 2 });
  });

  it('that gives a known organisation its first offer makes its contact a provider, too', async () => {
    const organisation = { ...need.organisation, name: 'National AI Office' };
    await importRecords([{ ...need, id: 'office-need', organisation }], installation, desk);
    await importRecords([{ ...offer, id: 'office-offer', organisation }], installation, desk);
    const [contact] = await allPages<Person>(desk.admin, '/api/directory/users').then((people) =>
      people.slice(-1),
    );
    expect(contact?.roles.sort()).toEqual(['provider', 'requester']);
  });

  it('of a record that was imported with another content, or of an organisation of two kinds, is refused', async () => {
    const changed = { ...need, content: { ...need.content, title: 'Something else' } };
    await expect(importRecords([changed], installation, desk)).rejects.toThrow(
      `${need.id}: it was imported before with another content`,
    );
    const other = { ...need, id: 'other', organisation: { ...need.organisation, kind: 'academia' as const } };
    await expect(importRecords([need, other], installation, desk)).rejects.toThrow(
      'other /organisation/kind',
    );
  });
});
