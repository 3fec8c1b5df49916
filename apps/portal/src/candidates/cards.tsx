import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './candidates.module.css';

interface CardsProps<T> {
  readonly of: readonly T[];
  readonly card: (item: T) => ReactNode;
  /** How many are shown before anybody asks for the others. */
  readonly first?: number;
}

/** The first few of a list that is there as a whole; the others on demand. */
export function Cards<T>({ of: items, card, first = 5 }: CardsProps<T>) {
  const { t } = useTranslation('posts');
  const [showsAll, setShowsAll] = useState(false);
  if (items.length === 0) return null;
  const more = items.length - first;
  return (
    <>
      <ul className={classes.cards}>{(showsAll ? items : items.slice(0, first)).map(card)}</ul>
      {more > 0 && !showsAll && (
        <Button variant="default" onClick={() => setShowsAll(true)}>
          {t('fit.more', { count: more })}
        </Button>
      )}
    </>
  );
}
