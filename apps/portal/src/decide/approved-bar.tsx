import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offerQuery } from '../offers/offers-queries.js';
import { plainNumber } from '../writing/typed-numbers.js';
import { CapacityInWords } from '../writing/answer.js';
import type { Subject } from './queue-items.js';
import { WordsForm } from './reason-form.js';
import type { ChangeOfApproval } from './send-decision.js';
import { ShortcutKey } from './shortcut-key.js';
import { useShortcuts, useShortcutsOn } from './shortcuts.js';
import { useDecide } from './use-decide.js';
import { allocationOf, amountOf, isCounted } from './use-terms.js';
import classes from './queue.module.css';

interface ApprovedBarProps {
  readonly subject: Extract<Subject, { readonly kind: 'proposal' }>;
  /** Called once it is decided, to go on to the next. */
  readonly decided: () => void;
  readonly reopen: () => void;
}

const AMOUNT = 'reallocation';

/** What can be done about an approved match until both sides have accepted: take it back, or change what it takes. */
export function ApprovedBar({ subject, decided, reopen }: ApprovedBarProps) {
  const { t } = useTranslation('decide');
  const [asking, setAsking] = useState<ChangeOfApproval['verdict'] | null>(null);
  const [shortcuts] = useShortcutsOn();
  const decide = useDecide();
  const { allocation } = subject.of;
  const canChange = isCounted(allocation);
  useShortcuts(
    asking === null
      ? { r: () => setAsking('revoke'), ...(canChange ? { e: () => setAsking('reallocate') } : {}) }
      : {},
  );

  const send = (verdict: ChangeOfApproval) => {
    decide(subject, verdict, reopen);
    decided();
  };
  return (
    <section className={classes.bar} aria-label={t('decision')}>
      {asking === null && (
        <>
          <p className={classes.note}>
            {t('taken')} <CapacityInWords capacity={allocation} />
          </p>
          <div className={classes.buttons}>
            <Button
              size="md"
              variant="default"
              onClick={() => setAsking('revoke')}
              aria-keyshortcuts={shortcuts ? 'R' : undefined}
            >
              {t('revoke.ask')}
              {shortcuts && <ShortcutKey of="R" />}
            </Button>
            {canChange && (
              <Button
                size="md"
                variant="default"
                onClick={() => setAsking('reallocate')}
                aria-keyshortcuts={shortcuts ? 'E' : undefined}
              >
                {t('reallocate.ask')}
                {shortcuts && <ShortcutKey of="E" />}
              </Button>
            )}
          </div>
        </>
      )}
      {asking === 'revoke' && (
        <WordsForm
          title={t('revoke.why')}
          lead={t('revoke.lead')}
          action={t('revoke.action')}
          decide={(reason) => send({ verdict: 'revoke', reason })}
          cancel={() => setAsking(null)}
        />
      )}
      {asking === 'reallocate' && (
        <ReallocationForm subject={subject} send={send} cancel={() => setAsking(null)} />
      )}
    </section>
  );
}

interface ReallocationFormProps extends Pick<ApprovedBarProps, 'subject'> {
  readonly send: (verdict: ChangeOfApproval) => void;
  readonly cancel: () => void;
}

function ReallocationForm({ subject, send, cancel }: ReallocationFormProps) {
  const { t } = useTranslation(['decide', 'shell']);
  const { allocation, offerId } = subject.of;
  const offer = useQuery(offerQuery(offerId)).data;
  const [amount, setAmount] = useState(amountOf(allocation));
  const [wrong, setWrong] = useState(false);
  const [evenIfCovered, setEvenIfCovered] = useState(false);
  const isRight = () => {
    const right = Number(plainNumber(amount)) > 0;
    setWrong(!right);
    if (!right) document.getElementById(AMOUNT)?.focus();
    return right;
  };
  return (
    <WordsForm
      title={t('reallocate.why')}
      lead={t('reallocate.lead')}
      action={t('reallocate.action')}
      decide={(reason) =>
        send({ verdict: 'reallocate', reason, allocation: allocationOf(allocation, amount), evenIfCovered })
      }
      cancel={cancel}
      takesFocus={AMOUNT}
      isBeforeRight={isRight}
      before={
        <>
          <div className={classes.allocation}>
            <label htmlFor={AMOUNT}>{t('allocation')}</label>
            <input
              id={AMOUNT}
              inputMode="decimal"
              dir="ltr"
              value={amount}
              aria-describedby={`${AMOUNT}-left`}
              aria-invalid={wrong || undefined}
              onChange={({ target }) => setAmount(target.value)}
            />
            <span id={`${AMOUNT}-left`} className={classes.soft}>
              {wrong && <strong className={classes.wrong}>{t('reallocate.number')} </strong>}
              {t('taken')} <CapacityInWords capacity={allocation} />
              {offer && (
                <>
                  {' · '}
                  {t('left-besides')} <CapacityInWords capacity={offer.remaining} />
                </>
              )}
            </span>
          </div>
          <label className={classes.tick}>
            <input
              type="checkbox"
              checked={evenIfCovered}
              onChange={({ target }) => setEvenIfCovered(target.checked)}
            />
            <span>{t('reallocate.even-more')}</span>
          </label>
        </>
      }
    />
  );
}
