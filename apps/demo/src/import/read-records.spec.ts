import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnusableFile, type RecordProblem } from './problem.js';
import { readNeeds, readOffers, SAMPLE } from './read-records.js';

type Raw = Record<string, unknown>;

let directory: string;
let need: Raw;
let offer: Raw;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mutua-records-'));
  [need] = JSON.parse(await readFile(SAMPLE.needs, 'utf8')) as [Raw];
  [offer] = JSON.parse(await readFile(SAMPLE.offers, 'utf8')) as [Raw];
});

afterAll(() => rm(directory, { recursive: true }));

async function problemsOf(
  read: typeof readNeeds | typeof readOffers,
  content: unknown,
): Promise<readonly RecordProblem[]> {
  const file = join(directory, 'file.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  const failure = await read(file).then(
    () => null,
    (error: unknown) => error,
  );
  if (failure === null) return [];
  expect(failure).toBeInstanceOf(UnusableFile);
  const { message, problems } = failure as UnusableFile;
  for (const { record, field, reason } of problems) {
    expect(message).toContain(`${[record, field].filter(Boolean).join(' ')}: ${reason}`);
  }
  return problems;
}

const needWith = (changes: Raw): Raw => ({ ...need, need: { ...(need['need'] as Raw), ...changes } });
const offerWith = (changes: Raw): Raw => ({ ...offer, offer: { ...(offer['offer'] as Raw), ...changes } });

describe('a file of records', () => {
  it('of the sample data can be read', async () => {
    expect((await readNeeds(SAMPLE.needs)).length).toBe(43);
    expect((await readOffers(SAMPLE.offers)).length).toBe(41);
  });

  const usd = (amount: string) => ({ amount, currency: 'USD' });
  it.each([
    ['a type that is none', { cooperationTypes: ['dancing'] }, '/need/cooperationTypes/0'],
    [
      'a translation into no language',
      { translations: [{ language: 'xx', title: 'Alerte', summary: 'Le nord.' }] },
      '/need/translations/0/language',
    ],
    ['a field too many', { colour: 'red' }, '/need/colour'],
    [
      'a number as an amount',
      { budget: { kind: 'exact', money: { amount: 5, currency: 'USD' } } },
      '/need/budget/money/amount',
    ],
    ['an amount of no kind', { budget: { kind: 'roughly' } }, '/need/budget'],
    ['too many decimals', { budget: { kind: 'exact', money: usd('1.234') } }, '/need/budget/money'],
    [
      'a currency that is none',
      { budget: { kind: 'floor', money: { amount: '1', currency: 'QQQ' } } },
      '/need/budget/money',
    ],
    ['a language that is none', { languages: ['en', 'qq'] }, '/need/languages/1'],
    ['a day that is none', { period: { start: '2026-02-30', end: null } }, '/need/period/start'],
    ['an end before the start', { period: { start: '2027-01-01', end: '2026-12-31' } }, '/need/period/end'],
    ['a military purpose', { nonMilitaryPurpose: false }, '/need/nonMilitaryPurpose'],
    ['a title that the API would not take', { title: 'x'.repeat(201) }, '/need/title'],
  ] as [string, Raw, string][])('with %s is refused, naming record and field', async (_, changes, field) => {
    const problems = await problemsOf(readNeeds, [need, { ...needWith(changes), id: 'wrong-one' }]);
    expect(problems).toEqual([{ record: 'wrong-one', field, reason: expect.any(String) }]);
  });

  it.each([
    ['a capacity without a quantity', { capacity: { unit: 'people' } }, '/offer/capacity/quantity'],
    ['a capacity of nothing', { capacity: { unit: 'people', quantity: 0 } }, '/offer/capacity/quantity'],
    [
      'a region that is none',
      { eligibility: { countries: [], regions: ['999'], groups: [], applicantKinds: [] } },
      '/offer/eligibility/regions/0',
    ],
  ] as [string, Raw, string][])('of offers with %s is refused', async (_, changes, field) => {
    const problems = await problemsOf(readOffers, [offerWith(changes)]);
    expect(problems).toEqual([{ record: offer['id'], field, reason: expect.any(String) }]);
  });

  it('that says nothing of a field is refused: unknown must be said', async () => {
    const { languages: _, ...rest } = need['need'] as Raw;
    const problems = await problemsOf(readNeeds, [{ ...need, need: rest }]);
    expect(problems).toEqual([
      { record: need['id'], field: '/need/languages', reason: expect.stringMatching(/missing/) },
    ]);
  });

  it('in which an id occurs twice, or a country does not exist, is refused', async () => {
    const elsewhere = { ...need, organisation: { ...(need['organisation'] as Raw), country: 'XX' } };
    expect(await problemsOf(readNeeds, [need, elsewhere])).toEqual([
      { record: need['id'], field: '/organisation/country', reason: 'XX is no country' },
      { record: need['id'], field: '/id', reason: expect.stringMatching(/twice/) },
    ]);
  });

  it('that is no JSON, no list or not there is refused', async () => {
    expect(await problemsOf(readNeeds, '[{')).toHaveLength(1);
    expect(await problemsOf(readNeeds, {})).toEqual([
      { record: 'the file', field: '', reason: 'must be array' },
    ]);
    await expect(readNeeds(join(directory, 'none.json'))).rejects.toThrow(/none.json cannot be imported/);
  });

  it('of needs is not taken as a file of offers', async () => {
    const problems = await problemsOf(readOffers, [need]);
    expect(problems.map(({ field }) => field)).toEqual(['/offer', '/need']);
  });
});
