import type { CooperationType } from '@mutua/vocabulary';
import { overlapOf } from '../criteria/overlap.js';
import { openTypesOf } from '../filters/cooperation-type.js';
import type { StoredNeed, StoredOffer } from './stored-pool.js';

type Offered = { readonly offerId: string };

/** Which types of cooperation needs lack and offers give, so that a need is not given the same help several times. */
export class KindsOfHelp {
  private readonly lacking = new Map<string, readonly CooperationType[]>();
  private readonly giving = new Map<string, readonly CooperationType[]>();
  /** What approved matches give, by need: they are not accepted yet, so that it counts as lacking still. */
  private readonly approved = new Map<string, number>();

  putNeed(need: Pick<StoredNeed, 'id' | 'cooperationTypes' | 'coveredTypes'>): void {
    this.lacking.set(need.id, openTypesOf(need));
  }

  removeNeed(id: string): void {
    this.lacking.delete(id);
    this.approved.delete(id);
  }

  /** @param offerIds the offers of a need's approved matches */
  putApproved(needId: string, offerIds: readonly string[]): void {
    const bits = offerIds.reduce((all, offerId) => all | this.bitsOf(needId, offerId), 0);
    if (bits === 0) this.approved.delete(needId);
    else this.approved.set(needId, bits);
  }

  /** What a need lacks and its approved matches give, a bit a type. */
  approvedFor(needId: string): number {
    return this.approved.get(needId) ?? 0;
  }

  /** What a need lacks and an offer gives, a bit a type; 0 where that is not known. */
  bitsOf(needId: string, offerId: string): number {
    const lacking = this.lacking.get(needId) ?? [];
    return this.typesFor(needId, offerId).reduce((bits, type) => bits | (1 << lacking.indexOf(type)), 0);
  }

  putOffer({ id, cooperationTypes }: Pick<StoredOffer, 'id' | 'cooperationTypes'>): void {
    this.giving.set(id, cooperationTypes);
  }

  removeOffer(id: string): void {
    this.giving.delete(id);
  }

  /** How many of the types that a need lacks these offers give together; all of them, where one does not say what it gives. */
  kindsFor(needId: string, offers: readonly Offered[]): number {
    const lacking = this.lacking.get(needId) ?? [];
    const given = offers.map(({ offerId }) => this.giving.get(offerId) ?? []);
    if (given.some((types) => types.length === 0)) return lacking.length;
    return lacking.filter((type) => given.some((types) => types.includes(type))).length;
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
