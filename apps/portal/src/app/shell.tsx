import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from '../ui/announcer.js';
import { Loading } from '../ui/states.js';
import { useSession } from '../session/session.js';
import { DraftSync } from '../drafts/draft-sync-lazily.js';
import { useLive } from '../live/use-live.js';
import { Header } from './header.js';
import { Navigation } from './navigation.js';
import { OfflineNotice } from './offline-notice.js';
import classes from './shell.module.css';

/** What stays while pages change: header, menu, and the place of the page. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  useLive(session);
  return (
    <>
      <a className={classes.skip} href="#main">
        {t('skip')}
      </a>
      <Header session={session} />
      <div className={classes.body} data-signed-in={session !== null || undefined}>
        {session && <Navigation session={session} />}
        {session && <DraftSync session={session} />}
        <main id="main" tabIndex={-1} className={classes.main}>
          <OfflineNotice />
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Announcer />
    </>
  );
}
