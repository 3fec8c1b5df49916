import { useTranslation } from 'react-i18next';
import classes from './writing.module.css';

/** What a coordinator asked to change, when it was returned. */
export function WhatToChange({ words }: { readonly words: string | null }) {
  const { t } = useTranslation('form');
  if (words === null) return null;
  return (
    <section className={classes.notice} aria-labelledby="what-to-change">
      <h2 id="what-to-change">{t('what-to-change')}</h2>
      <p className={classes.words} dir="auto">
        {words}
      </p>
    </section>
  );
}
