import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { useSignedIn } from '../session/session.js';
import { Page } from '../ui/page.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { waitingQuery, type Waiting } from './waiting.js';
import type { WaitingText } from './waiting-text.js';
import classes from './home.module.css';

const PLACES: Readonly<Record<WaitingText, Pick<LinkProps, 'to' | 'search'>>> = {
  'waits.register': { to: '/organisation/register' },
  'waits.refused': { to: '/organisation' },
  'waits.endorse': { to: '/endorse' },
  'waits.matches': { to: '/matches' },
  'waits.needs-returned': { to: '/needs' },
  'waits.offers-returned': { to: '/offers' },
  'waits.reconfirm': { to: '/offers' },
  'waits.verify': { to: '/queue', search: { tab: 'verify' } },
  'waits.screen-needs': { to: '/queue', search: { tab: 'screen', kind: 'need' } },
  'waits.screen-offers': { to: '/queue', search: { tab: 'screen', kind: 'offer' } },
  'waits.propose': { to: '/queue', search: { tab: 'propose' } },
  'waits.unread': { to: '/inbox', search: { unread: true } },
};

/** What waits for whoever is signed in, and the way there. */
export function HomePage() {
  const { t } = useTranslation(['home', 'shell']);
  const waiting = useQuery(waitingQuery(useSignedIn()));
  return (
    <Page help="deadlines" title={t('shell:nav.home')} lead={t('lead')}>
      {waiting.isPending && <Loading />}
      {waiting.isError && <Failure error={waiting.error} retry={waiting.refetch} />}
      {waiting.isSuccess && waiting.data.length === 0 && (
        <Empty title={t('nothing')}>
          <p>{t('nothing-body')}</p>
        </Empty>
      )}
      {waiting.isSuccess && waiting.data.length > 0 && (
        <ul className={classes.waiting}>
          {waiting.data.map((each) => (
            <li key={each.text}>
              <Line waiting={each} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function Line({ waiting: { text, count, isMore } }: { readonly waiting: Waiting }) {
  const { t } = useTranslation('home');
  const { number } = useFormat();
  const many = isMore ? t('at-least', { count: number(count) }) : number(count);
  return (
    <Link {...PLACES[text]} className={classes.line}>
      <span className={classes.text}>{t(text)}</span>
      <span className={classes.count}>{many}</span>
    </Link>
  );
}
