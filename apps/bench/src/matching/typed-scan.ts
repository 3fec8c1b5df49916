import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { keyWordsOf, type MatchingContext } from '@mutua/matching/pool';
import { CURRENCY_CODES, halfOf, isEligibleCountry, type Amount } from '@mutua/vocabulary';
import { byRank, K, type Hit } from './judged-side.js';

const MOST_WORDS = 24;
const DAY_MS = 86_400_000;
const MEANS = ['financing', 'compute-access', 'connectivity-infrastructure'];

/** A number for each code, as codes come. */
class Codes {
  private readonly numbers = new Map<unknown, number>();

  of(code: unknown): number {
    const number = this.numbers.get(code) ?? this.numbers.size;
    this.numbers.set(code, number);
    return number;
  }

  mask(codes: readonly unknown[], word = 0): number {
    return codes
      .map((code) => this.of(code))
      .reduce((bits, number) => (number >>> 5 === word ? bits | (1 << (number & 31)) : bits), 0);
  }
}

/**
 * A full scan over typed arrays, with sets as masks of bits: the same judgements as the index, row by row, with no inverted
 * index to leave rows out. What the bare memory allows.
 */
export class TypedScan {
  readonly name = 'typed scan';
  private readonly codes = Object.fromEntries(
    ['types', 'topics', 'goals', 'groups', 'languages', 'ways', 'countries', 'texts', 'organisations'].map(
      (of) => [of, new Codes()],
    ),
  ) as Record<string, Codes>;
  private readonly column: Record<string, Int32Array>;
  private readonly given: Float64Array;
  private readonly words: Int32Array;
  private readonly perBase: Float64Array;
  private readonly means: number;
  private readonly today: number;

  constructor(
    private readonly offers: readonly OfferSnapshot[],
    private readonly context: MatchingContext,
    countries: readonly string[],
  ) {
    const size = offers.length;
    this.today = Date.parse(context.on) / DAY_MS;
    this.perBase = new Float64Array(CURRENCY_CODES.length).fill(NaN);
    for (const { currency, perBase } of context.rates.rates) {
      this.perBase[CURRENCY_CODES.indexOf(currency)] = Number(perBase);
    }
    this.perBase[CURRENCY_CODES.indexOf(context.rates.base)] = 1;
    this.column = {
      ...this.integers(size),
      ...Object.fromEntries([0, 1, 2, 3, 4].map((word) => [`eligible${word}`, new Int32Array(size)])),
    };
    this.given = new Float64Array(size);
    this.words = new Int32Array(size * MOST_WORDS);
    countries.forEach((country) => this.code('countries').of(country));
    this.means = this.code('types').mask(MEANS);
    offers.forEach((offer, row) => this.put(row, offer, countries));
  }

  offersFor(need: NeedSnapshot): Hit[] {
    const { types, topics, goals, groups, languages, ways, texts, organisations, countries } = this
      .codes as Record<
      | 'types'
      | 'topics'
      | 'goals'
      | 'groups'
      | 'languages'
      | 'ways'
      | 'texts'
      | 'organisations'
      | 'countries',
      Codes
    >;
    const c = this.column;
    const askedTypes = types.mask(need.cooperationTypes);
    const low = topics.mask(need.aiTopics, 0);
    const high = topics.mask(need.aiTopics, 1);
    const askedLanguages = languages.mask(need.languages);
    const country = countries.of(need.country);
    const eligible = c[`eligible${country >>> 5}`]!;
    const bit = 1 << (country & 31);
    const organisation = organisations.of(need.organisationId);
    const start = dayOf(need.period.start);
    const end = dayOf(need.period.end);
    const asked = {
      goals: goals.mask(need.sdgGoals),
      groups: groups.mask(need.targetGroups),
      ways: ways.mask(waysOf(need.deliveryModes)),
      text: texts.of(need.contentLanguage),
      words: keyWordsOf(need).stems,
      sum: sumOf(need.budget, false),
      currency: currencyOf(need.budget),
      days: end - Math.max(start, this.today) + 1,
    };
    const { of } = this.context.weights;
    const hits: Hit[] = [];
    const [open, mask, from, to] = [c['open']!, c['types']!, c['start']!, c['end']!];
    const [topicsLow, topicsHigh, spoken, owner] = [
      c['low']!,
      c['high']!,
      c['languages']!,
      c['organisation']!,
    ];
    const closed = c['closed']!;
    for (let row = 0; row < this.offers.length; row += 1) {
      if (open[row] === 0) continue;
      const shared = mask[row]! & askedTypes;
      if (shared === 0 || (eligible[row]! & bit) === 0) continue;
      const overlap = (topicsLow[row]! & low) | (topicsHigh[row]! & high);
      if (overlap === 0 && (shared & this.means) === 0) continue;
      if (need.languageRequired && (spoken[row]! & askedLanguages) === 0) continue;
      if (from[row]! > end || to[row]! < start || to[row]! < this.today) continue;
      if (owner[row] === organisation || (need.openLicenceRequired && closed[row] === 1)) continue;

      let points = of['cooperation-types'] * inPoints(bits(shared) / need.cooperationTypes.length);
      let known = of['cooperation-types'];
      const common = bits(topicsLow[row]! & low) + bits(topicsHigh[row]! & high);
      const namedTopics = bits(topicsLow[row]!) + bits(topicsHigh[row]!);
      const apart = (need.aiTopics.length - common) * 9 + (namedTopics - common);
      points += of.topics * inPoints((common * 10) / (common * 10 + apart));
      known += of.topics;
      if (c['text']![row] === asked.text) {
        let words = 0;
        const last = (row + 1) * MOST_WORDS;
        let place = row * MOST_WORDS;
        for (; place < last && this.words[place] !== 0; place += 1) {
          if (asked.words.includes(this.words[place]!)) words += 1;
        }
        const count = place - row * MOST_WORDS;
        points += of.text * inPoints(Math.min(1, words / Math.sqrt(asked.words.length * count) / 0.25));
        known += of.text;
      }
      points += of.sdgs * inPoints(bits(c['goals']![row]! & asked.goals) / need.sdgGoals.length);
      known += of.sdgs;
      if (asked.groups !== 0 && c['groups']![row] !== 0) {
        points +=
          of['target-groups'] * inPoints(bits(c['groups']![row]! & asked.groups) / need.targetGroups.length);
        known += of['target-groups'];
      }
      const tongues = bits(spoken[row]! & askedLanguages);
      points +=
        of.language *
        inPoints(tongues === 0 ? 0 : (need.languages.length + tongues) / (2 * need.languages.length));
      known += of.language;
      const days = Math.min(end, to[row]!) - Math.max(start, this.today, from[row]!) + 1;
      points += of.time * inPoints(Math.max(0, days) / asked.days);
      known += of.time;
      const currency = c['currency']![row]!;
      const factor =
        currency === asked.currency ? 1 : this.perBase[asked.currency]! / this.perBase[currency]!;
      points += of.amount * inPoints(Math.min(1, (this.given[row]! * factor) / asked.sum));
      known += of.amount;
      if (asked.ways !== 0 && c['ways']![row] !== 0) {
        points += of['delivery-mode'] * inPoints(bits(c['ways']![row]! & asked.ways) / bits(asked.ways));
        known += of['delivery-mode'];
      }
      const score = Math.floor((2 * points + known) / (2 * known));
      if (score >= this.context.minimumScore)
        hits.push({ id: this.offers[row]!.id, score, knownWeight: known });
    }
    return hits.sort(byRank(need.id)).slice(0, K);
  }

  private code(of: string): Codes {
    return this.codes[of] as Codes;
  }

  private integers(size: number): Record<string, Int32Array> {
    const names =
      'open types low high goals groups languages ways text organisation closed start end currency';
    return Object.fromEntries(names.split(' ').map((name) => [name, new Int32Array(size)]));
  }

  private put(row: number, offer: OfferSnapshot, countries: readonly string[]): void {
    const values: Record<string, number> = {
      open: offer.status === 'open' ? 1 : 0,
      types: this.code('types').mask(offer.cooperationTypes),
      low: this.code('topics').mask(offer.aiTopics, 0),
      high: this.code('topics').mask(offer.aiTopics, 1),
      goals: this.code('goals').mask(offer.sdgGoals),
      groups: this.code('groups').mask(offer.targetGroups),
      languages: this.code('languages').mask(offer.languages),
      ways: this.code('ways').mask(waysOf(offer.deliveryModes)),
      text: this.code('texts').of(offer.contentLanguage),
      organisation: this.code('organisations').of(offer.organisationId),
      closed: offer.openLicence === false ? 1 : 0,
      start: dayOf(offer.period.start),
      end: dayOf(offer.period.end),
      currency: currencyOf(offer.amount),
    };
    for (const [name, value] of Object.entries(values)) this.column[name]![row] = value;
    const eligible = countries.filter(
      (country) => isEligibleCountry(offer.eligibility, country, this.context.on).eligible,
    );
    for (const word of [0, 1, 2, 3, 4]) {
      this.column[`eligible${word}`]![row] = this.code('countries').mask(eligible, word);
    }
    this.given[row] = sumOf(offer.amount, true);
    this.words.set(keyWordsOf(offer).stems, row * MOST_WORDS);
  }
}

function inPoints(value: number): number {
  return Math.round(value * 10_000);
}

function bits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function dayOf(day: string | null): number {
  return Date.parse(day ?? '') / DAY_MS;
}

function waysOf(modes: readonly string[]): readonly string[] {
  return modes.includes('hybrid') ? ['in-person', 'remote'] : modes;
}

function currencyOf(amount: Amount): number {
  return amount.kind === 'unknown' ? -1 : CURRENCY_CODES.indexOf(amount.money?.currency ?? '');
}

function sumOf(amount: Amount, ofOffer: boolean): number {
  if (amount.kind === 'unknown' || amount.money === null) return NaN;
  return Number(amount.kind === 'ceiling' && ofOffer ? halfOf(amount.money).amount : amount.money.amount);
}
