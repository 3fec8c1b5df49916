import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { forgetRefusals, useRefusals } from './refusals.js';
import classes from './queue.module.css';

/** Decisions that were not taken, with the reason; each leads to the item as it is now. */
export function Refusals() {
  const { t } = useTranslation(['decide', 'shell']);
  const search = useSearch({ from: '/inside/coordinators/queue' });
  const refusals = useRefusals();
  return (
    <div role="alert">
      {refusals.length > 0 && (
        <div className={classes.refusals}>
          <h2>{t('refused-title')}</h2>
          <ul>
            {refusals.map(({ key, title, text }) => (
              <li key={key}>
                <Link to="/queue" search={{ ...search, item: key }}>
                  <bdi>{title}</bdi>
                </Link>
                <br />
                {text}
              </li>
            ))}
          </ul>
          <Button variant="default" size="xs" onClick={forgetRefusals}>
            {t('shell:action.close')}
          </Button>
        </div>
      )}
    </div>
  );
}
