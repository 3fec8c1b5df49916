import { NEED, OFFER } from '../main-job.js';

/** How far one of the run's needs goes. */
export type Way = 'submitted' | 'opened' | 'matched';

/** One need that the run sends: all that is known of it before. */
export interface Submission {
  readonly index: number;
  readonly title: string;
  readonly key: string;
  readonly way: Way;
  /** Which of the requesters sends it. */
  readonly requester: number;
  readonly body: object;
}

/** Countries whose ministries ask; an offer for each, so that no match depends on which need came first. */
export const COUNTRIES = ['SN', 'RW', 'NP', 'KH'] as const;

/** Every so many are opened, and of those every so many are matched. */
const OPENED_EVERY = 10;
const MATCHED_EVERY = 40;
/** Each match makes an offer refresh all open needs: more of them would test the engine and not the exchange of events. */
const MOST_MATCHED = 48;

/** Nobody offers this here. */
const WITHOUT_MATCH = { cooperationTypes: ['joint-laboratory'], aiTopics: ['health'], sdgGoals: [3] };

export function planSubmissions(count: number): Submission[] {
  return Array.from({ length: count }, (_, index): Submission => {
    const way = wayOf(index);
    const title = titleOf(index);
    const content = way === 'matched' ? NEED : { ...NEED, ...WITHOUT_MATCH };
    return {
      index,
      title,
      key: `run-${index}`,
      way,
      requester: Math.floor(index / MATCHED_EVERY) % COUNTRIES.length,
      body: { ...content, title },
    };
  });
}

/** The offer for a country: as many projects as the plan could ever take, and a few more. */
export function offerFor(country: string): object {
  return {
    ...OFFER,
    title: `Course on image models for ${country}`,
    eligibility: { countries: [country] },
    capacity: { unit: 'projects', quantity: 2 * MOST_MATCHED },
  };
}

export const OFFERED = 2 * MOST_MATCHED;

export function titleOf(index: number): string {
  return `Recognising crop diseases ${String(index).padStart(6, '0')}`;
}

function wayOf(index: number): Way {
  if (index % MATCHED_EVERY === 0 && index < MATCHED_EVERY * MOST_MATCHED) return 'matched';
  return index % OPENED_EVERY === 0 ? 'opened' : 'submitted';
}
