import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import type { QueueItem } from './queue-items.js';
import { AGES, queueSearchOf, type QueueSearch } from './queue-search.js';
import { ShortcutsHelp } from './shortcuts-help.js';
import classes from './queue.module.css';

interface QueueFiltersProps {
  readonly search: QueueSearch;
  /** What waits, before the filters. */
  readonly items: readonly QueueItem[];
}

/** Which part of the queue is shown; the address keeps it. */
export function QueueFilters({ search, items }: QueueFiltersProps) {
  const { t } = useTranslation('decide');
  const { country: countryName, number } = useFormat();
  const navigate = useNavigate();
  const countries = [
    ...new Set([
      ...items.flatMap(({ country }) => country ?? []),
      ...((search.country ?? '') ? [search.country as string] : []),
    ]),
  ]
    .map((code) => ({ code, name: countryName(code) }))
    .sort((one, other) => one.name.localeCompare(other.name));

  const change = (changed: Record<string, unknown>) => {
    const { item: _, ...view } = search;
    void navigate({ to: '/queue', search: queueSearchOf({ ...view, ...changed }), replace: true });
  };

  return (
    <div className={classes.filters} role="group" aria-label={t('filter.title')}>
      {search.tab === 'screen' && (
        <label>
          <span>{t('filter.kind')}</span>
          <select value={search.kind ?? ''} onChange={({ target }) => change({ kind: target.value })}>
            <option value="">{t('filter.all')}</option>
            <option value="need">{t('kind.need')}</option>
            <option value="offer">{t('kind.offer')}</option>
          </select>
        </label>
      )}
      <label>
        <span>{t('filter.country')}</span>
        <select value={search.country ?? ''} onChange={({ target }) => change({ country: target.value })}>
          <option value="">{t('filter.all')}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('filter.age')}</span>
        <select value={search.age ?? ''} onChange={({ target }) => change({ age: Number(target.value) })}>
          <option value="">{t('filter.any-age')}</option>
          {AGES.map((days) => (
            <option key={days} value={days}>
              {t('filter.days', { count: days, days: number(days) })}
            </option>
          ))}
        </select>
      </label>
      <ShortcutsHelp />
    </div>
  );
}
