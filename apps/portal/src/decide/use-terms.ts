import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { offerQuery } from '../offers/offers-queries.js';
import { plainNumber, sumOrTyped } from '../writing/typed-numbers.js';
import type { Subject } from './queue-items.js';
import type { Capacity, Terms } from './send-decision.js';

export const ALLOCATION = 'allocation';
export const EVEN_IF_COVERED = 'even-if-covered';

/** Refusals that a coordinator can do something about by saying more. */
const MENDABLE = [
  'allocation-required',
  'already-covered',
  'below-minimum',
  'capacity-exceeded',
  'more-than-asked',
  'quantity-required',
];

/** On which terms a match would be approved, as the coordinator has set them. */
export interface TermsOfApproval {
  /** What is left of an offer that counts; null where nothing is to be said. */
  readonly left: Capacity | null;
  readonly written: string;
  readonly write: (text: string) => void;
  /** Why an approval that says nothing would be refused. */
  readonly refusal: { readonly code: string; readonly detail: string } | null;
  /** Why a word is needed first: the need has it by other matches, or would get more than it asks for. */
  readonly surplus: 'covered' | 'more' | null;
  /** What the need still asks for; null where that is nothing, or not known. */
  readonly lacking: Capacity | null;
  readonly evenIfCovered: boolean;
  readonly setEvenIfCovered: (even: boolean) => void;
  /** What is to be said first. */
  readonly wrong: typeof ALLOCATION | typeof EVEN_IF_COVERED | null;
  /** Whether nothing that could be said would help. */
  readonly isHopeless: boolean;
  /** The terms to send; null, with the focus where something must be said first. */
  readonly settle: () => Terms | null;
}

/** What the service says an approval would take, and what the coordinator makes of it. */
export function useTerms(subject: Subject): TermsOfApproval {
  const proposal = subject.kind === 'proposal' ? subject.of : null;
  const offer = useQuery({ ...offerQuery(proposal?.offerId ?? ''), enabled: proposal !== null }).data;
  const [own, setOwn] = useState<string | null>(null);
  const [evenIfCovered, setEvenIfCovered] = useState(false);
  const [wrong, setWrong] = useState<TermsOfApproval['wrong']>(null);
  const outlook = proposal?.wouldTake ?? null;
  const refusal = outlook?.refusal ?? null;
  const left = offer && isCounted(offer.remaining) ? offer.remaining : null;
  const written = own ?? amountOf(outlook?.allocation ?? null);
  const lacking = outlook?.lacking ?? null;
  const isMore =
    own === null || lacking === null ? refusal?.code === 'more-than-asked' : isAbove(own, lacking);
  const surplus = refusal?.code === 'already-covered' ? 'covered' : isMore ? 'more' : null;

  function missing(): TermsOfApproval['wrong'] {
    const isOpen = refusal?.code === 'allocation-required' || own !== null;
    if (left !== null && isOpen && plainNumber(written) === null) return ALLOCATION;
    return surplus !== null && !evenIfCovered ? EVEN_IF_COVERED : null;
  }

  return {
    left,
    written,
    write: setOwn,
    refusal,
    surplus,
    lacking: Number(amountOf(lacking)) > 0 ? lacking : null,
    evenIfCovered,
    setEvenIfCovered,
    wrong,
    isHopeless: refusal !== null && !MENDABLE.includes(refusal.code),
    settle() {
      const first = missing();
      setWrong(first);
      if (first !== null) document.getElementById(first)?.focus();
      if (first !== null) return null;
      return {
        ...(own !== null && left !== null ? { allocation: allocationOf(left, own) } : {}),
        ...(surplus !== null && evenIfCovered ? { evenIfCovered } : {}),
      };
    },
  };
}

/** Whether it says how much, so that a part of it can be named. */
export function isCounted({ unit, quantity, money }: Capacity): boolean {
  return unit === 'money' ? Boolean(money) : unit !== 'unknown' && typeof quantity === 'number';
}

function isAbove(typed: string, lacking: Capacity): boolean {
  const number = plainNumber(typed);
  return number !== null && Number(number) > Number(amountOf(lacking));
}

/** The number alone, as it is typed. */
export function amountOf(capacity: Capacity | null): string {
  return capacity?.money?.amount ?? String(capacity?.quantity ?? '');
}

/**
 * A number of the unit, or a sum in the currency, of what is left.
 *
 * @param typed a number as people write them
 */
export function allocationOf({ unit, money }: Capacity, typed: string): Capacity {
  const amount = sumOrTyped(typed);
  if (unit !== 'money') return { unit, quantity: Number(amount) };
  return { unit, money: { amount, currency: money?.currency ?? '' } };
}
