import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts, useShortcutsOn } from '../decide/shortcuts.js';
import { LONGEST } from './search-query.js';
import classes from './search-box.module.css';

/** The search field of the header; `/` goes to it. */
export function SearchBox() {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const navigate = useNavigate();
  const q = useSearch({ strict: false }).q ?? '';
  const [on] = useShortcutsOn();
  useShortcuts({ '/': () => input.current?.select() });
  // what is searched for stands in the address, and may come from there
  useEffect(() => {
    if (input.current) input.current.value = q;
  }, [q]);

  function search(event: FormEvent) {
    event.preventDefault();
    const wanted = input.current?.value.trim() ?? '';
    if (wanted === '') return input.current?.focus();
    return void navigate({ to: '/search', search: { q: wanted } });
  }

  return (
    <form role="search" className={classes.search} onSubmit={search}>
      <input
        ref={input}
        type="search"
        dir="auto"
        className={classes.input}
        defaultValue={q}
        maxLength={LONGEST}
        aria-label={t('search-label')}
        placeholder={t('search-label')}
        aria-keyshortcuts={on ? '/' : undefined}
        enterKeyHint="search"
        autoComplete="off"
      />
      <button type="submit" className={classes.button}>
        {t('nav.search')}
      </button>
    </form>
  );
}
