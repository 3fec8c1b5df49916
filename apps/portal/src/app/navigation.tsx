import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session } from '../session/session.js';
import { useUnread } from '../inbox/use-unread.js';
import { useFormat } from '../i18n/use-format.js';
import { navigationFor } from './navigation-items.js';
import classes from './shell.module.css';

/** The main menu: at the side of a wide window, behind a button in a narrow one. */
export function Navigation({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [open, setOpen] = useState(false);
  const unread = useUnread();
  return (
    <nav className={classes.navigation} aria-label={t('nav.main')} data-open={open || undefined}>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={open}
        aria-controls="navigation"
        onClick={() => setOpen(!open)}
      >
        {t('nav.open')}
      </button>
      <ul id="navigation" className={classes.links}>
        {navigationFor(session).map(({ to, text }) => (
          <li key={to}>
            <Link to={to} className={classes.link} onClick={() => setOpen(false)}>
              <span>{t(text)}</span>
              {to === '/inbox' && unread > 0 && (
                <span className={classes.count}>
                  <span aria-hidden="true">{number(unread)}</span>
                  <span className={classes.hidden}>{t('unread', { count: unread })}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
