import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { randomOf } from '@mutua/testing';
import {
  COOPERATION_TYPES,
  COUNTRY_CODES,
  isMemberOf,
  SDG_GOALS,
  type AiTopic,
  type Amount,
  type CountryGroup,
  type Eligibility,
  type TargetGroup,
} from '@mutua/vocabulary';
import type { ReferenceRates } from '@mutua/matching/pool';
import { Zipf } from './zipf.js';

/** The day on which all is judged. */
export const TODAY = '2026-11-25';

/** Made up for the benchmark, so that sums in all six currencies compare. */
export const RATES: ReferenceRates = {
  base: 'USD',
  rates: [
    ['EUR', '0.86'],
    ['JPY', '155.2'],
    ['CNY', '7.11'],
    ['GBP', '0.76'],
    ['XOF', '564.5'],
  ].map(([currency = '', perBase = '']) => ({ currency, perBase, on: '2026-11-01', source: 'benchmark' })),
};

/** Needs and offers to match, of a stated size. */
export interface Instance {
  readonly needs: NeedSnapshot[];
  readonly offers: OfferSnapshot[];
}

const DAY_MS = 86_400_000;
const REGIONS = ['202', '015', '419', '142', '150', '009'];
const GROUPS: readonly CountryGroup[] = ['LDC', 'LLDC', 'SIDS'];
const LANGUAGES = 'en fr es ar pt ru sw zh ha am hi bn id vi my km lo ne si rw mg ht ur fa'.split(' ');
const placeholders = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${name}-${String(index + 1).padStart(2, '0')}`);
// only as codes: the platform's lists are shorter than the instance's
const TOPICS = placeholders('topic', 64) as AiTopic[];
const TARGETS = placeholders('group', 12) as TargetGroup[];

/** What an instance is drawn from. */
export interface Drawn {
  /** 'YYYY-MM-DD': when all was opened and confirmed, and from when on periods start. */
  readonly today: string;
  readonly topics: readonly AiTopic[];
  readonly groups: readonly TargetGroup[];
}

/**
 * The instance of matching.md: attributes by Zipf's law, the same for the same seed and size. Its 64 topics and 12 target
 * groups are more than the platform's lists have, so they are only numbered, and none of them serves any other subject. Needs
 * require their language, as in the trial that matching.md tells of. What matching.md does not say: texts of 30 words out
 * of 5,000 by Zipf's law (1.0), in English, French or Spanish; a tenth of the needs take only open licences, and a tenth of the
 * offers have closed ones; half of each side names a way of delivery; 2,000 organisations.
 */
export function instanceOf(
  needCount: number,
  offerCount: number,
  seed: number,
  { today = TODAY, topics = TOPICS, groups = TARGETS }: Partial<Drawn> = {},
): Instance {
  const draw = new Draw(randomOf(seed), { today, topics, groups });
  return {
    needs: Array.from({ length: needCount }, (_, index) => draw.need(index)),
    offers: Array.from({ length: offerCount }, (_, index) => draw.offer(index)),
  };
}

class Draw {
  private readonly types;
  private readonly topics;
  private readonly goals;
  private readonly groups;
  private readonly languages;
  private readonly countries;
  private readonly words;

  constructor(
    private readonly random: () => number,
    private readonly from: Drawn,
  ) {
    const recipients = COUNTRY_CODES.filter((code) => isMemberOf(code, 'ODA', from.today)).slice(0, 140);
    this.types = new Zipf(COOPERATION_TYPES, 0.3, random);
    this.topics = new Zipf(from.topics, 0.8, random);
    this.groups = new Zipf(from.groups, 0.6, random);
    this.goals = new Zipf(SDG_GOALS, 0.4, random);
    this.languages = new Zipf(LANGUAGES, 1.1, random);
    this.countries = new Zipf(recipients, 0.3, random);
    this.words = new Zipf(
      Array.from({ length: 5_000 }, () => this.word()),
      1,
      random,
    );
  }

  need(index: number): NeedSnapshot {
    return {
      ...this.text(),
      id: idOf(1, index),
      version: 1,
      revision: 1,
      status: 'open',
      ...this.organisation(),
      applicantKind: this.pick(['government', 'academia', 'civil-society', 'private-sector']),
      country: this.countries.one(),
      cooperationTypes: this.types.some(this.between(1, 3)),
      coveredTypes: [],
      aiTopics: this.topics.some(this.between(1, 5)),
      lifeCycleStages: [],
      sdgGoals: this.goals.some(this.between(1, 4)),
      sdgTargets: [],
      targetGroups: this.groups.some(this.between(0, 3)),
      languages: this.languages.some(this.between(1, 2)),
      languageRequired: true,
      deliveryModes: this.chance(0.5) ? [this.pick(['in-person', 'remote', 'hybrid'])] : [],
      budget: this.budget(),
      period: this.period(180, 720),
      nationalPlan: null,
      readiness: 'unknown',
      openLicenceRequired: this.chance(0.1),
      openedAt: `${this.from.today}T00:00:00Z`,
    };
  }

  offer(index: number): OfferSnapshot {
    const remaining = { unit: 'projects' as const, quantity: this.capacity() };
    return {
      ...this.text(),
      id: idOf(2, index),
      version: 1,
      revision: 1,
      status: this.chance(0.9) ? 'open' : 'paused',
      ...this.organisation(),
      providerKind: 'international-organisation',
      providerCountry: null,
      cooperationTypes: this.types.some(this.between(1, 2)),
      aiTopics: this.topics.some(this.between(3, 8)),
      lifeCycleStages: [],
      sdgGoals: this.goals.some(this.between(1, 5)),
      sdgTargets: [],
      targetGroups: this.groups.some(this.between(0, 4)),
      languages: this.languages.some(this.between(1, 3)),
      deliveryModes: this.chance(0.5) ? [this.pick(['in-person', 'remote', 'hybrid'])] : [],
      eligibility: this.eligibility(),
      commitment: 'open',
      amount: this.offered(),
      capacity: remaining,
      remaining,
      period: this.period(365, 1_100),
      terms: null,
      openLicence: this.pick([true, null, null, null, null, null, null, null, null, false]),
      confirmedAt: `${this.from.today}T00:00:00Z`,
      openedAt: `${this.from.today}T00:00:00Z`,
    };
  }

  private eligibility(): Eligibility {
    const eligibility: Eligibility = { countries: [], regions: [], groups: [], applicantKinds: [] };
    const drawn = this.random();
    if (drawn < 0.25) return eligibility;
    if (drawn < 0.6) return { ...eligibility, regions: this.distinct(REGIONS, this.between(1, 2)) };
    if (drawn < 0.75) return { ...eligibility, groups: [this.pick(GROUPS)] };
    return { ...eligibility, countries: this.countries.some(this.between(3, 15)) };
  }

  private capacity(): number {
    const drawn = this.random();
    if (drawn < 0.6) return 1;
    return drawn < 0.85 ? this.between(2, 3) : this.between(4, 8);
  }

  /** The middle of the range, or its upper end as a ceiling. */
  private budget(): Amount {
    const { middle, high } = this.range();
    return this.chance(0.5) ? this.sum('exact', middle) : this.sum('ceiling', high);
  }

  private offered(): Amount {
    const { low, middle, high } = this.range();
    const drawn = this.random();
    if (drawn < 1 / 3) return this.sum('floor', low);
    return drawn < 2 / 3 ? this.sum('exact', middle) : this.sum('ceiling', high);
  }

  private sum(kind: 'exact' | 'ceiling' | 'floor', amount: number): Amount {
    const currency = this.chance(0.55) ? 'USD' : this.pick(RATES.rates).currency;
    return { kind, money: { amount: String(Math.round(amount)), currency } };
  }

  /** Log-normal about its middle (μ 12.2, σ 1.3). */
  private range(): { low: number; middle: number; high: number } {
    const middle = Math.exp(12.2 + 1.3 * this.normal());
    return { low: middle * this.uniform(0.3, 0.7), middle, high: middle * this.uniform(1.2, 3.7) };
  }

  private period(shortest: number, longest: number): { start: string; end: string } {
    const start = Date.parse(this.from.today) + this.between(0, 900) * DAY_MS;
    const end = start + this.between(shortest, longest) * DAY_MS;
    return { start: dayOf(start), end: dayOf(end) };
  }

  private organisation(): { organisationId: string; organisationName: string } {
    const number = this.between(1, 2_000);
    return { organisationId: idOf(3, number), organisationName: `Organisation ${number}` };
  }

  private text(): { title: string; summary: string; contentLanguage: string } {
    return {
      title: this.words.some(6).join(' '),
      summary: this.words.some(24).join(' '),
      contentLanguage: this.pick(['en', 'en', 'en', 'fr', 'es']),
    };
  }

  private word(): string {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    return Array.from({ length: this.between(5, 9) }, () => letters[this.between(0, 25)]).join('');
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  private uniform(low: number, high: number): number {
    return low + (high - low) * this.random();
  }

  private between(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  /** A standard normal number (Box and Muller). */
  private normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.random())) * Math.cos(2 * Math.PI * this.random());
  }

  private pick<T>(from: readonly T[]): T {
    return this.distinct(from, 1)[0] as T;
  }

  private distinct<T>(from: readonly T[], count: number): T[] {
    const start = this.between(0, from.length - 1);
    return Array.from({ length: count }, (_, step) => from[(start + step) % from.length] as T);
  }
}

function idOf(kind: number, index: number): string {
  // spread over the whole id, as random ones are
  const mixed = Math.imul(index + 1, 0x9e3779b1) >>> 0;
  const tail = String(index).padStart(12, '0');
  return `${mixed.toString(16).padStart(8, '0')}-${kind}000-4000-8000-${tail}`;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
