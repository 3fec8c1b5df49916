import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { keyWordsOf, type MatchingContext } from '@mutua/matching/pool';
import { groupsOf, m49RegionsOf, type Amount, type CountryGroup } from '@mutua/vocabulary';
import { byRank, K, type Hit } from './judged-side.js';

/**
 * The same rules as one would write them without an index: a loop over the objects, conditions first, those that exclude most
 * before the others, no object made for a pair that does not fit. Of what the rules know, only what the instance uses.
 */
export class PlainLoop {
  readonly name = 'loop';
  private readonly freshSince: string;
  private readonly perBase: Map<string, number>;

  constructor(
    private readonly needs: readonly NeedSnapshot[],
    private readonly offers: readonly OfferSnapshot[],
    private readonly context: MatchingContext,
  ) {
    const since = Date.parse(context.on) - context.settings.freshForDays * 86_400_000;
    this.freshSince = new Date(since).toISOString().slice(0, 10);
    this.perBase = new Map(context.rates.rates.map(({ currency, perBase }) => [currency, Number(perBase)]));
    this.perBase.set(context.rates.base, 1);
  }

  offersFor(need: NeedSnapshot): Hit[] {
    const places = placesOf(need.country, this.context.on);
    const hits: Hit[] = [];
    for (const offer of this.offers) {
      if (this.fits(need, offer, places)) this.add(hits, offer.id, need, offer);
    }
    return hits.sort(byRank(need.id)).slice(0, K);
  }

  needsFor(offer: OfferSnapshot): Hit[] {
    const hits: Hit[] = [];
    for (const need of this.needs) {
      const places = placesOf(need.country, this.context.on);
      if (this.fits(need, offer, places)) this.add(hits, need.id, need, offer);
    }
    return hits.sort(byRank(offer.id)).slice(0, K);
  }

  private add(hits: Hit[], id: string, need: NeedSnapshot, offer: OfferSnapshot): void {
    const { score, knownWeight } = this.scoreOf(need, offer);
    if (score >= this.context.minimumScore) hits.push({ id, score, knownWeight });
  }

  private fits(need: NeedSnapshot, offer: OfferSnapshot, places: Places): boolean {
    const { on } = this.context;
    return (
      offer.status === 'open' &&
      need.status === 'open' &&
      shareAny(need.cooperationTypes, offer.cooperationTypes) &&
      (shareAny(need.aiTopics, offer.aiTopics) || sharesMeans(need, offer)) &&
      (!need.languageRequired || shareAny(need.languages, offer.languages)) &&
      isEligible(offer, need.country, places) &&
      (need.period.start === null || offer.period.end === null || need.period.start <= offer.period.end) &&
      (offer.period.start === null || need.period.end === null || offer.period.start <= need.period.end) &&
      (offer.period.end === null || offer.period.end >= on) &&
      (need.period.end === null || need.period.end >= on) &&
      offer.commitment === 'open' &&
      offer.confirmedAt >= this.freshSince &&
      (offer.remaining.unit === 'unknown' ||
        offer.remaining.unit === 'money' ||
        offer.remaining.quantity !== 0) &&
      (offer.eligibility.applicantKinds.length === 0 ||
        offer.eligibility.applicantKinds.includes(need.applicantKind)) &&
      (!need.openLicenceRequired || offer.openLicence !== false) &&
      need.organisationId !== offer.organisationId
    );
  }

  private scoreOf(need: NeedSnapshot, offer: OfferSnapshot): { score: number; knownWeight: number } {
    const { of } = this.context.weights;
    let points = 0;
    let knownWeight = 0;
    const count = (weight: number, value: number | null) => {
      if (value === null) return;
      points += weight * Math.round(value * 10_000);
      knownWeight += weight;
    };
    count(of['cooperation-types'], shareOf(need.cooperationTypes, offer.cooperationTypes));
    count(of.topics, topicsOf(need, offer));
    count(of.text, textOf(need, offer));
    count(of.sdgs, shareOf(need.sdgGoals, offer.sdgGoals));
    count(of['target-groups'], shareOf(need.targetGroups, offer.targetGroups));
    count(of.language, languageOf(need, offer));
    count(of.time, this.timeOf(need, offer));
    count(of.amount, this.amountOf(need, offer));
    count(of['delivery-mode'], shareOf(waysOf(need.deliveryModes), waysOf(offer.deliveryModes)));
    const score = knownWeight === 0 ? 0 : Math.floor((2 * points + knownWeight) / (2 * knownWeight));
    return { score, knownWeight };
  }

  private timeOf({ period: asked }: NeedSnapshot, { period: given }: OfferSnapshot): number | null {
    if (asked.start === null || asked.end === null || given.start === null || given.end === null) return null;
    const first = asked.start > this.context.on ? asked.start : this.context.on;
    const start = Date.parse(given.start > first ? given.start : first);
    const end = Date.parse(given.end < asked.end ? given.end : asked.end);
    const days = (from: number, to: number) => Math.max(0, (to - from) / 86_400_000 + 1);
    return days(start, end) / days(Date.parse(first), Date.parse(asked.end));
  }

  private amountOf({ budget }: NeedSnapshot, { amount }: OfferSnapshot): number | null {
    const asked = sumOf(budget);
    const given = sumOf(amount);
    if (!asked || !given) return null;
    const factor =
      asked.currency === given.currency
        ? 1
        : (this.perBase.get(asked.currency) ?? NaN) / (this.perBase.get(given.currency) ?? NaN);
    const half =
      amount.kind === 'ceiling' ? Math.floor((given.sum / 2) * given.minor) / given.minor : given.sum;
    return Math.min(1, (half * factor) / asked.sum);
  }
}

interface Places {
  readonly regions: readonly string[];
  readonly groups: readonly CountryGroup[];
}

const placesKnown = new Map<string, Places>();

function placesOf(country: string, on: string): Places {
  const known = placesKnown.get(country);
  if (known) return known;
  const places = { regions: m49RegionsOf(country), groups: groupsOf(country, on) };
  placesKnown.set(country, places);
  return places;
}

function isEligible({ eligibility }: OfferSnapshot, country: string, { regions, groups }: Places): boolean {
  const named = eligibility.countries.length + eligibility.regions.length + eligibility.groups.length;
  return (
    named === 0 ||
    eligibility.countries.includes(country) ||
    shareAny(regions, eligibility.regions) ||
    shareAny(groups, eligibility.groups)
  );
}

const MEANS = ['financing', 'compute-access', 'connectivity-infrastructure'] as const;

function sharesMeans(need: NeedSnapshot, offer: OfferSnapshot): boolean {
  return MEANS.some((type) => need.cooperationTypes.includes(type) && offer.cooperationTypes.includes(type));
}

function shareAny<T>(a: readonly T[], b: readonly T[]): boolean {
  for (const code of a) if (b.includes(code)) return true;
  return false;
}

function commonOf<T>(a: readonly T[], b: readonly T[]): number {
  let common = 0;
  for (const code of a) if (b.includes(code)) common += 1;
  return common;
}

function shareOf<T>(asked: readonly T[], given: readonly T[]): number | null {
  return asked.length === 0 || given.length === 0 ? null : commonOf(asked, given) / asked.length;
}

function topicsOf({ aiTopics: asked }: NeedSnapshot, { aiTopics: given }: OfferSnapshot): number | null {
  if (asked.length === 0 || given.length === 0) return null;
  const common = commonOf(asked, given);
  return (common * 10) / (common * 10 + (asked.length - common) * 9 + (given.length - common));
}

function languageOf({ languages: asked }: NeedSnapshot, { languages: given }: OfferSnapshot): number | null {
  if (asked.length === 0 || given.length === 0) return null;
  const common = commonOf(asked, given);
  return common === 0 ? 0 : (asked.length + common) / (2 * asked.length);
}

function textOf(need: NeedSnapshot, offer: OfferSnapshot): number | null {
  if (need.contentLanguage !== offer.contentLanguage) return null;
  const asked = keyWordsOf(need).stems;
  const given = keyWordsOf(offer).stems;
  if (asked.length < 4 || given.length < 4) return null;
  let common = 0;
  for (const word of asked) if (given.includes(word)) common += 1;
  return Math.min(1, common / Math.sqrt(asked.length * given.length) / 0.25);
}

function waysOf(modes: readonly string[]): readonly string[] {
  return modes.includes('hybrid') ? ['in-person', 'remote'] : modes;
}

function sumOf(amount: Amount): { sum: number; currency: string; minor: number } | null {
  if (amount.kind === 'unknown' || amount.money === null) return null;
  const { currency } = amount.money;
  return {
    sum: Number(amount.money.amount),
    currency,
    minor: currency === 'JPY' || currency === 'XOF' ? 1 : 100,
  };
}
