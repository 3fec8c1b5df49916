import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../session/session.js';
import type { QueueSearch } from './queue-search.js';
import { useSavedViews } from './saved-views.js';
import classes from './queue.module.css';

const LONGEST_NAME = 60;

/** The filters that somebody comes back to, under names of their own. */
export function SavedViewsBar({ search }: { readonly search: QueueSearch }) {
  const { t, i18n } = useTranslation(['decide', 'shell']);
  const { user } = useSignedIn();
  const { views, save, remove } = useSavedViews(user.id, i18n.language);
  const [name, setName] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const { item: _, ...shown } = search;

  function submit(event: FormEvent) {
    event.preventDefault();
    const called = name?.trim() ?? '';
    setWrong(called === '');
    if (called === '') return document.getElementById(id)?.focus();
    save({ name: called, search: shown });
    setName(null);
  }

  return (
    <div className={classes.views} role="group" aria-label={t('views.title')}>
      {views.length > 0 && (
        <ul>
          {views.map((view) => (
            <li key={view.name}>
              <Link to="/queue" search={view.search}>
                <bdi>{view.name}</bdi>
              </Link>
              <button
                type="button"
                onClick={() => remove(view.name)}
                aria-label={t('views.remove', { name: view.name })}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {name === null ? (
        <Button variant="default" size="sm" onClick={() => setName('')}>
          {t('views.save')}
        </Button>
      ) : (
        <form onSubmit={submit} noValidate aria-label={t('views.save')}>
          <label htmlFor={id}>{t('views.name')}</label>
          <input
            id={id}
            type="text"
            dir="auto"
            maxLength={LONGEST_NAME}
            autoFocus
            value={name}
            aria-invalid={wrong || undefined}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            onChange={({ target }) => setName(target.value)}
          />
          <Button type="submit" size="sm">
            {t('shell:action.save')}
          </Button>
          <Button variant="default" size="sm" onClick={() => setName(null)}>
            {t('shell:action.cancel')}
          </Button>
          {wrong && (
            <span id={`${id}-wrong`} className={classes.wrong}>
              {t('views.name-required')}
            </span>
          )}
        </form>
      )}
    </div>
  );
}
