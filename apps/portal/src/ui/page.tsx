import { Link } from '@tanstack/react-router';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HelpSection } from '../help/sections.js';
import classes from './page.module.css';
import { Loading } from './states.js';

interface PageProps {
  readonly title: string;
  /** In which language the title is, where people wrote it. */
  readonly titleLanguage?: string | undefined;
  /** What kind of page it is, above the title. */
  readonly kicker?: ReactNode;
  /** A sentence on what the page is for. */
  readonly lead?: ReactNode;
  /** The main action, beside the title. */
  readonly action?: ReactNode;
  /** The section of the help that concerns it. */
  readonly help?: HelpSection;
  readonly children: ReactNode;
}

let first = true;

/** A page with its title, which takes the focus when one comes from another page. */
export function Page({ title, titleLanguage, kicker, lead, action, help, children }: PageProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Mutua`;
  }, [title]);
  useEffect(() => {
    if (!first) heading.current?.focus();
    first = false;
  }, []);
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <div>
          {kicker !== undefined && <p className={classes.kicker}>{kicker}</p>}
          <h1 ref={heading} tabIndex={-1} className={classes.title} lang={titleLanguage}>
            <bdi>{title}</bdi>
          </h1>
          {lead !== undefined && <p className={classes.lead}>{lead}</p>}
          {help !== undefined && (
            <p className={classes.help}>
              <Link to="/help" hash={help}>
                {t('help-here')}
              </Link>
            </p>
          )}
        </div>
        {action !== undefined && <div className={classes.action}>{action}</div>}
      </div>
      {/* what is still to come, texts among it, hides no title: that would lose the focus */}
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </div>
  );
}
