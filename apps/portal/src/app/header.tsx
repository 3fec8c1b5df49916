import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../search/search-box.js';
import { SEARCHERS } from '../search/search-query.js';
import { mayAs, type Session } from '../session/session.js';
import { AccountMenu } from './account-menu.js';
import { LanguageMenu } from './language-menu.js';
import { Mark } from '../ui/mark.js';
import classes from './shell.module.css';

export function Header({ session }: { readonly session: Session | null }) {
  const { t } = useTranslation();
  return (
    <header className={classes.header}>
      <div className={classes.bar}>
        <Link to={session ? '/home' : '/'} className={classes.brand}>
          <Mark />
          <span className={classes.name} translate="no">
            Mutua
          </span>
          <span className={classes.tagline}>{t('tagline')}</span>
        </Link>
        {mayAs(session, SEARCHERS) && <SearchBox />}
        <div className={classes.tools}>
          <Link to="/help" className={classes.tool}>
            {t('nav.help')}
          </Link>
          <LanguageMenu />
          {session ? (
            <AccountMenu session={session} />
          ) : (
            <>
              <Link to="/public" className={classes.tool}>
                {t('nav.register')}
              </Link>
              <Link to="/sign-in" className={classes.tool}>
                {t('sign-in')}
              </Link>
            </>
          )}
        </div>
      </div>
    </header>
  );
}
