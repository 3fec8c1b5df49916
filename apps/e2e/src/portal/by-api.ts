import { randomUUID } from 'node:crypto';
import { expect, originOfMutua, type Visitor } from './browser.js';

const BOTH = {
  cooperationTypes: ['training', 'technical-assistance'],
  aiTopics: ['agriculture', 'skills'],
  sdgGoals: [2, 4],
  targetGroups: ['rural-remote'],
  languages: ['fr', 'en'],
  deliveryModes: ['remote'],
  period: { start: '2027-01-01', end: '2028-12-31' },
  nonMilitaryPurpose: true,
  submit: true,
};

/** Of an offer: so little in common with such a need that the engine lets it be, though no condition forbids it. */
export const BARELY_FITTING = {
  cooperationTypes: ['training'],
  aiTopics: ['disaster-risk', 'water', 'energy', 'health', 'agriculture'],
  languages: ['en'],
  deliveryModes: ['in-person'],
  period: { start: '2027-01-01', end: '2027-02-28' },
  sdgGoals: [13, 14],
  targetGroups: ['children-youth'],
};

/** Writes a need or an offer by the API, as the person who is signed in there. */
export async function write({ page }: Visitor, what: 'needs' | 'offers', content: object): Promise<string> {
  const response = await page.request.post(`/api/${what}`, {
    data: { ...BOTH, ...content },
    headers: { 'Idempotency-Key': randomUUID(), Origin: originOfMutua() },
  });
  expect(response.status(), await response.text()).toBe(201);
  const { id } = (await response.json()) as { id: string };
  return `/api/${what}/${id}`;
}

/** Opens what was written to all, by the API; of a match it asks both sides. */
export function approve(visitor: Visitor, address: string): Promise<void> {
  return step(visitor, address, 'approve');
}

/** Takes a step that needs no words, by the API. */
export async function step({ page: { request } }: Visitor, address: string, name: string): Promise<void> {
  const { version } = (await (await request.get(address)).json()) as { version: number };
  const answer = await request.post(`${address}/${name}`, {
    headers: { 'If-Match': `"${version}"`, Origin: originOfMutua() },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

interface Proposal {
  readonly id: string;
  readonly needTitle: string;
  readonly offerTitle: string;
}

/** The proposal of a need and an offer, as soon as it is made. */
export async function proposed({ page }: Visitor, needTitle: string, offerTitle: string): Promise<string> {
  let found: Proposal | undefined;
  await expect
    .poll(async () => {
      const response = await page.request.get('/api/matching/proposals?status=proposed&limit=100');
      const { items } = (await response.json()) as { items: Proposal[] };
      found = items.find((each) => each.needTitle === needTitle && each.offerTitle === offerTitle);
      return found !== undefined;
    })
    .toBe(true);
  return found?.id ?? '';
}

/** Waits until an offer is judged against a need, of which matching may not have heard yet. */
export async function judged(
  { page: { request } }: Visitor,
  which: string,
  offerTitle: string,
): Promise<void> {
  await expect
    .poll(async () => {
      const answer = await request.get(`/api/matching/needs/${which}`);
      const pairs = answer.ok() ? ((await answer.json()) as Judged[]) : [];
      return pairs.map(({ offerTitle }) => offerTitle);
    })
    .toContain(offerTitle);
}

interface Judged {
  readonly offerTitle: string;
}
