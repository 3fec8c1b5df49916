import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './candidates.module.css';

interface CardsProps<T> {
  readonly of: readonly T[];
  readonly card: (item: T) => ReactNode;
}

const FIRST = 5;

/** The first few of a list that is there as a whole; the others on demand. */
export function Cards<T>({ of: items, card }: CardsProps<T>) {
  const { t } = useTranslation('posts');
  const [showsAll, setShowsAll] = useState(false);
  if (items.length === 0) return null;
  const more = items.length - FIRST;
  return (
    <>
      <ul className={classes.cards}>{(showsAll ? items : items.slice(0, FIRST)).map(card)}</ul>
      {more > 0 && !showsAll && (
        <Button variant="default" onClick={() => setShowsAll(true)}>
          {t('fit.more', { count: more })}
        </Button>
      )}
    </>
  );
}
