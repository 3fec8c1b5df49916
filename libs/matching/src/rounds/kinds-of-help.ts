import { typesCovered, type CooperationType } from '@mutua/vocabulary';
import { overlapOf } from '../criteria/overlap.js';
import { openTypesOf } from '../filters/cooperation-type.js';
import { PROPOSALS_A_NEED } from '../matching-policy.js';
import type { StandingMatch, StoredNeed, StoredOffer } from './stored-pool.js';

type Offered = { readonly offerId: string };

/** Which types of cooperation needs lack and offers give, so that a need is not given the same help several times. */
export class KindsOfHelp {
  private readonly lacking = new Map<string, readonly CooperationType[]>();
  private readonly giving = new Map<string, readonly CooperationType[]>();
  /** What standing matches cover, by need: the approved are not accepted yet, so that it counts as lacking still. */
  private readonly covered = new Map<string, number>();

  putNeed(need: Pick<StoredNeed, 'id' | 'cooperationTypes' | 'coveredTypes'>): void {
    this.lacking.set(need.id, openTypesOf(need));
  }

  removeNeed(id: string): void {
    this.lacking.delete(id);
    this.covered.delete(id);
  }

  /** @param matches those of the need that stand */
  putMatches(need: StoredNeed, matches: readonly StandingMatch[]): void {
    const bits = bitsAmong(this.lacking.get(need.id) ?? [], typesCovered(need, matches));
    if (bits === 0) this.covered.delete(need.id);
    else this.covered.set(need.id, bits);
  }

  /** What a need lacks still and standing matches cover, a bit a type. */
  coveredFor(needId: string): number {
    return this.covered.get(needId) ?? 0;
  }

  /** What a need lacks and an offer gives, a bit a type; 0 where that is not known. */
  bitsOf(needId: string, offerId: string): number {
    return bitsAmong(this.lacking.get(needId) ?? [], this.typesFor(needId, offerId));
  }

  putOffer({ id, cooperationTypes }: Pick<StoredOffer, 'id' | 'cooperationTypes'>): void {
    this.giving.set(id, cooperationTypes);
  }

  removeOffer(id: string): void {
    this.giving.delete(id);
  }

  /**
   * How many of the types that a need lacks, and no standing match covers, these offers give together; all of them, where one does
   * not say what it gives.
   */
  private kindsFor(needId: string, offers: readonly Offered[]): number {
    const lacking = this.openFor(needId);
    const given = offers.map(({ offerId }) => this.giving.get(offerId) ?? []);
    if (given.some((types) => types.length === 0)) return lacking.length;
    return lacking.filter((type) => given.some((types) => types.includes(type))).length;
  }

  /** How many more offers a need is to get beside its matches. */
  wantedBy(need: StoredNeed, offers: readonly Offered[], matches: readonly StandingMatch[]): number {
    const open = this.openFor(need.id).length;
    // who does not say what it asks for is given one thing at a time
    if (open === 0) return need.cooperationTypes.length > 0 || matches.some(isApproved) ? 0 : 1;
    // who lacks three types and can get but one asks for one: three offers of it would be the same help three times
    return Math.min(PROPOSALS_A_NEED, Math.max(1, Math.min(open, this.kindsFor(need.id, offers))));
  }

  /** The types that a need lacks, and no standing match covers. */
  private openFor(needId: string): readonly CooperationType[] {
    const covered = this.coveredFor(needId);
    return (this.lacking.get(needId) ?? []).filter((_, bit) => (covered & (1 << bit)) === 0);
  }

  /**
   * Tells of an offer whether it gives a need nothing that the chosen ones before it do not give.
   *
   * @param chosen the most wanted first
   */
  givenBy(needId: string, chosen: readonly Offered[]): (offerId: string) => { readonly sameHelp?: true } {
    return (offerId) => {
      const place = chosen.findIndex((pair) => pair.offerId === offerId);
      const before = place < 0 ? chosen : chosen.slice(0, place);
      const types = this.typesFor(needId, offerId);
      const given = before.flatMap((pair) => this.typesFor(needId, pair.offerId));
      return types.length > 0 && types.every((type) => given.includes(type)) ? { sameHelp: true } : {};
    };
  }

  private typesFor(needId: string, offerId: string): readonly CooperationType[] {
    return overlapOf(this.lacking.get(needId) ?? [], this.giving.get(offerId) ?? []).common;
  }
}

function bitsAmong(lacking: readonly CooperationType[], types: readonly CooperationType[]): number {
  return lacking.reduce((bits, type, bit) => (types.includes(type) ? bits | (1 << bit) : bits), 0);
}

function isApproved({ status }: StandingMatch): boolean {
  return status === 'approved';
}
