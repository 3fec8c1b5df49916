import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Tag } from '../ui/status.js';
import classes from './organisation.module.css';
import { focalPointsQuery, lettersQuery, type Organisation } from './organisation-queries.js';

/** The way to the verification: what is done, and what is still to come. */
export function WhatHappensNext({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useTranslation('organisation');
  const letters = useQuery(lettersQuery(organisation.id));
  const focalPoints = useQuery(focalPointsQuery);
  const { kind, country, id, endorsedAt } = organisation;
  const endorser = focalPoints.data?.find(
    (one) => one.endorses && one.country === country && kind === 'government' && one.organisationId !== id,
  );
  return (
    <section className={classes.section} aria-labelledby="next">
      <h2 id="next">{t('next.title')}</h2>
      <ol className={classes.steps}>
        <Step text={t('next.letter')} isDone={(letters.data?.length ?? 0) > 0} />
        {endorser && (
          <Step
            text={t('next.endorse', { organisation: endorser.organisationName })}
            isDone={endorsedAt !== null}
          />
        )}
        <Step text={t('next.verify')} isDone={false} />
      </ol>
      <p>{t('next.write')}</p>
    </section>
  );
}

function Step({ text, isDone }: { readonly text: string; readonly isDone: boolean }) {
  const { t } = useTranslation('organisation');
  return (
    <li>
      {text} <Tag shape={isDone ? 'check' : 'outline'} text={isDone ? t('next.done') : t('next.waits')} />
    </li>
  );
}
