import { Link, useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.js';
import { SECTIONS, type HelpSection } from './sections.js';
import classes from './help.module.css';

const ALL = Object.keys(SECTIONS) as HelpSection[];

/** What happens here and who sees what, in plain words, for everybody, signed in or not. */
export function HelpPage() {
  const { t } = useTranslation('help');
  const { hash } = useLocation();
  // whoever came for a section is led there, also by what reads the page aloud
  useEffect(() => {
    const heading = ALL.some((section) => section === hash) ? document.getElementById(hash) : null;
    heading?.focus();
    heading?.scrollIntoView();
  }, [hash]);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <nav aria-labelledby="contents">
        <h2 id="contents">{t('contents')}</h2>
        <ul className={classes.contents}>
          {ALL.map((section) => (
            <li key={section}>
              <Link to="/help" hash={section}>
                {t(`${section}.title`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {ALL.map((section) => (
        <section key={section} aria-labelledby={section} className={classes.section}>
          <h2 id={section} tabIndex={-1}>
            {t(`${section}.title`)}
          </h2>
          {SECTIONS[section].map((paragraph) => (
            <p key={paragraph}>{t(paragraph)}</p>
          ))}
        </section>
      ))}
    </Page>
  );
}
