import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.js';
import { Labelled } from '../ui/labelled.js';
import { useProblemText } from '../ui/use-problem-text.js';
import classes from './writing.module.css';

interface WithdrawalProps {
  readonly withdraw: {
    readonly mutate: (reason: string) => void;
    readonly isPending: boolean;
    readonly error: unknown;
  };
}

const SHORTEST_REASON = 3;

/** Taking something back, with the reason; it lies behind a summary, because it is rarely what one came for. */
export function Withdrawal({ withdraw }: WithdrawalProps) {
  const { t } = useTranslation(['posts', 'shell']);
  const problemText = useProblemText();
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const tooShort = reason.trim().length < SHORTEST_REASON;
    setShort(tooShort);
    if (tooShort) document.getElementById('withdraw-reason')?.focus();
    else withdraw.mutate(reason.trim());
  }

  const refused = withdraw.error ? problemText(asProblem(withdraw.error)) : undefined;
  return (
    <details className={classes.details}>
      <summary>{t('withdraw.title')}</summary>
      <form className={classes.form} onSubmit={submit} noValidate aria-label={t('withdraw.title')}>
        <p>{t('withdraw.lead')}</p>
        <Labelled
          id="withdraw-reason"
          label={t('withdraw.reason')}
          error={isShort ? t('shell:form.reason-required') : refused}
        >
          {(about) => (
            <input
              {...about}
              type="text"
              dir="auto"
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Labelled>
        <div>
          <Button type="submit" variant="outline" color="red" loading={withdraw.isPending}>
            {t('withdraw.action')}
          </Button>
        </div>
      </form>
    </details>
  );
}
