import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { needQuery } from '../needs/needs-queries.js';
import { offerQuery } from '../offers/offers-queries.js';
import { CapacityInWords } from '../writing/answer.js';
import { allocationOf, isCounted, suggestionOf } from './allocation.js';
import type { Subject } from './queue-items.js';
import type { Capacity } from './send-decision.js';
import classes from './queue.module.css';

const ID = 'allocation';
const NUMBER = /^\d+(?:\.\d+)?$/;

interface Allocation {
  /** What is left of an offer that counts; null where nothing is to be said. */
  readonly left: Capacity | null;
  readonly written: string;
  readonly write: (text: string) => void;
  readonly wrong: boolean;
  /** Null: what the service takes for granted. */
  readonly value: Capacity | null;
  /** Whether it can be sent as it is; if not, the field says so and takes the focus. */
  readonly check: () => boolean;
}

/** How much of the offer a match takes, where the offer counts what it gives. */
export function useAllocation(subject: Subject): Allocation {
  const proposal = subject.kind === 'proposal' ? subject.of : null;
  const need = useQuery({ ...needQuery(proposal?.needId ?? ''), enabled: proposal !== null }).data;
  const offer = useQuery({ ...offerQuery(proposal?.offerId ?? ''), enabled: proposal !== null }).data;
  const [own, setOwn] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const isAsked = need !== undefined && offer !== undefined && isCounted(offer);
  const written = own ?? (isAsked ? suggestionOf(need, offer) : '');
  return {
    left: isAsked ? offer.remaining : null,
    written,
    write: setOwn,
    wrong,
    // untouched, the service takes what the need asks for, as far as the offer gives it
    value: isAsked && own !== null ? allocationOf(offer, written) : null,
    check() {
      const isFine = !isAsked || NUMBER.test(written.trim());
      setWrong(!isFine);
      if (!isFine) document.getElementById(ID)?.focus();
      return isFine;
    },
  };
}

export function AllocationInput({ left, written, write, wrong }: Allocation) {
  const { t } = useTranslation(['decide', 'shell']);
  if (left === null) return null;
  return (
    <div className={classes.allocation}>
      <label htmlFor={ID}>{t('allocation')}</label>
      <input
        id={ID}
        inputMode="decimal"
        dir="ltr"
        value={written}
        aria-describedby={wrong ? `${ID}-left ${ID}-wrong` : `${ID}-left`}
        aria-invalid={wrong || undefined}
        onChange={({ target }) => write(target.value)}
      />
      <span id={`${ID}-left`} className={classes.soft}>
        {t('left')} <CapacityInWords capacity={left} />
      </span>
      {wrong && (
        <span id={`${ID}-wrong`} role="alert" className={classes.wrong}>
          {t('shell:problem.allocation-required')}
        </span>
      )}
    </div>
  );
}
