import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import { COUNTRY_CODES, groupsOf, isMemberOf, m49RegionsOf, type CountryGroup } from '@mutua/vocabulary';
import type { Bitmap } from '../pool/columns/bitmap.js';
import type { NeedColumns, OfferColumns } from '../pool/columns/compiled.js';
import { byRow, type Condition } from '../pool/columns/condition.js';
import { flag } from '../pool/columns/flag-column.js';
import { int32 } from '../pool/columns/number-column.js';
import { setOf, type SetColumn } from '../pool/columns/set-column.js';
import type { MatchingContext } from './matching-context.js';

const numberOfCountry = new Map(COUNTRY_CODES.map((code, index) => [code, index]));

const countryOfNeed = int32(({ country }: NeedSnapshot) => numberOfCountry.get(country) ?? -1);
const countriesNamed = setOf(({ eligibility }: OfferSnapshot) => eligibility.countries);
const regionsNamed = setOf(({ eligibility }: OfferSnapshot) => eligibility.regions);
const groupsNamed = setOf(({ eligibility }: OfferSnapshot) => eligibility.groups);
const allMustHold = flag(({ eligibility }: OfferSnapshot) => eligibility.placeRule === 'all');

/**
 * Places in columns, as offers name them: who is in a region or a group is worked out when somebody asks, by the date of
 * judgement, so that nothing in memory has to be changed on the day on which a country leaves a group.
 */
export class EligiblePlaces {
  private readonly countryOfNeed;
  private readonly countries;
  private readonly regions;
  private readonly groups;
  private readonly allMustHold;

  constructor(needs: NeedColumns, offers: OfferColumns) {
    this.countryOfNeed = needs.of(countryOfNeed);
    this.countries = offers.of(countriesNamed);
    this.regions = offers.of(regionsNamed);
    this.groups = offers.of(groupsNamed);
    this.allMustHold = offers.of(allMustHold).rows;
  }

  /** @throws RangeError if the need's country is not valid, which the contracts exclude */
  offersFor(needRow: number, { on }: MatchingContext): Condition[] {
    const country = COUNTRY_CODES[this.countryOfNeed.at(needRow)] ?? '';
    const all = this.allMustHold.words;
    const kinds = [
      placesOf(this.countries, [country]),
      placesOf(this.regions, m49RegionsOf(country)),
      placesOf(this.groups, groupsOf(country, on)),
    ];
    const narrow = (left: Int32Array) => {
      for (let index = 0; index < left.length; index += 1) {
        let somewhere = 0;
        let unlimited = -1;
        let nowhereMissing = -1;
        for (const { naming, none } of kinds) {
          let named = 0;
          for (const words of naming) named |= words[index] ?? 0;
          const silent = none[index] ?? 0;
          somewhere |= named;
          unlimited &= silent;
          nowhereMissing &= named | silent;
        }
        const rule = all[index] ?? 0;
        left[index] = (left[index] ?? 0) & ((rule & nowhereMissing) | (~rule & (somewhere | unlimited)));
      }
    };
    return [{ by: 'words', narrow }];
  }

  needsFor(offerRow: number, { on }: MatchingContext): Condition[] {
    const kinds = [
      this.countries.codesAt(offerRow).map((code) => numbersOf([code])),
      this.regions.codesAt(offerRow).map(countriesIn),
      this.groups.codesAt(offerRow).map((group) => membersOn(group, on)),
    ].filter((places) => places.length > 0);
    if (kinds.length === 0) return [];
    const kindsMet = new Uint8Array(COUNTRY_CODES.length);
    for (const places of kinds) {
      for (const country of new Set(places.flat())) kindsMet[country] = (kindsMet[country] ?? 0) + 1;
    }
    const enough = this.allMustHold.has(offerRow) ? kinds.length : 1;
    const { values } = this.countryOfNeed;
    return [byRow((need) => (kindsMet[values[need] ?? -1] ?? 0) >= enough)];
  }
}

/** The offers that name one of the places, and those that name none of their kind. */
function placesOf<Code extends string>(
  column: SetColumn<OfferSnapshot, Code>,
  codes: readonly Code[],
): { readonly naming: Int32Array[]; readonly none: Int32Array } {
  const wordsOf = ({ words }: Bitmap) => words;
  return { naming: column.namingEach(codes).map(wordsOf), none: column.none.words };
}

function numbersOf(countries: readonly string[]): number[] {
  return countries.flatMap((code) => numberOfCountry.get(code) ?? []);
}

const inRegion = new Map<string, number[]>();

function countriesIn(region: string): number[] {
  const known = inRegion.get(region);
  if (known) return known;
  const countries = numbersOf(COUNTRY_CODES.filter((code) => m49RegionsOf(code).includes(region)));
  inRegion.set(region, countries);
  return countries;
}

// The last day asked for only: judgements are made by the day on which they are made.
const inGroup = { on: '', members: new Map<CountryGroup, number[]>() };

function membersOn(group: CountryGroup, on: string): number[] {
  if (inGroup.on !== on) {
    inGroup.on = on;
    inGroup.members.clear();
  }
  const known = inGroup.members.get(group);
  if (known) return known;
  const members = numbersOf(COUNTRY_CODES.filter((code) => isMemberOf(code, group, on)));
  inGroup.members.set(group, members);
  return members;
}
