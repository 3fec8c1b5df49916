import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { useCodes, type Code } from '../writing/codes.js';
import type { Figures } from './public-queries.js';
import { publicSearchOf, type PublicSearch } from './public-search.js';
import classes from './public.module.css';

interface FiltersProps {
  readonly search: PublicSearch;
  readonly figures: Figures;
}

/** Narrows the list; the address keeps how. */
export function RegisterFilters({ search, figures }: FiltersProps) {
  const { t } = useTranslation('public');
  const { country: nameOf } = useFormat();
  const navigate = useNavigate();
  const types = useCodes('cooperation-types');
  const topics = useCodes('ai-topics');
  const { country = '', type = '', topic = '' } = search;
  const codes = new Set([...figures.countries.map(({ code }) => code), ...(country ? [country] : [])]);
  const countries = [...codes]
    .map((code) => ({ code, label: nameOf(code) }))
    .sort((one, other) => one.label.localeCompare(other.label));
  const narrow = (change: PublicSearch) =>
    void navigate({
      to: '/public',
      search: publicSearchOf({ ...search, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className={classes.filters} role="group" aria-label={t('filter.title')}>
      <Filter
        label={t('filter.country')}
        chosen={country}
        choices={countries}
        choose={(code) => narrow({ country: code })}
      />
      <Filter
        label={t('filter.type')}
        chosen={type}
        choices={types}
        choose={(code) => narrow({ type: code })}
      />
      <Filter
        label={t('filter.topic')}
        chosen={topic}
        choices={topics}
        choose={(code) => narrow({ topic: code })}
      />
      {(country || type || topic) && (
        <Link to="/public" search={publicSearchOf({ tab: search.tab })} resetScroll={false}>
          {t('filter.none')}
        </Link>
      )}
    </div>
  );
}

interface FilterProps {
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly Code[];
  readonly choose: (code: string) => void;
}

function Filter({ label, chosen, choices, choose }: FilterProps) {
  const { t } = useTranslation('public');
  return (
    <label>
      <span>{label}</span>
      <select value={chosen} onChange={({ target }) => choose(target.value)}>
        <option value="">{t('filter.all')}</option>
        {choices.map(({ code, label: name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
