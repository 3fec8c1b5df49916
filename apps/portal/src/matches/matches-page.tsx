import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { useSignedIn } from '../session/session.js';
import { More } from '../ui/more.js';
import { Page } from '../ui/page.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { Status } from '../ui/status.js';
import classes from '../ui/list.module.css';
import { proposalsQuery } from './matches-queries.js';
import { waitsFor } from './party.js';

/** The matches of the organisation acted for; those that wait for its answer come first. */
export function MatchesPage() {
  const { t, i18n } = useTranslation('match');
  const { ago } = useFormat();
  const { organisationId } = useSignedIn();
  const matches = useInfiniteQuery(proposalsQuery(i18n.language));
  const items = matches.data?.pages.flatMap((page) => page.items) ?? [];
  const waiting = items.filter((match) => waitsFor(match, organisationId));
  const others = items.filter((match) => !waiting.includes(match));
  return (
    <Page help="match" title={t('list.title')} lead={t('list.lead')}>
      {matches.isPending && <Loading />}
      {matches.isError && <Failure error={matches.error} retry={matches.refetch} />}
      {matches.isSuccess && items.length === 0 && (
        <Empty title={t('list.empty')}>
          <p>{t('list.empty-body')}</p>
        </Empty>
      )}
      {[
        { title: t('list.waiting'), of: waiting },
        { title: t('list.others'), of: others },
      ].map(
        ({ title, of }) =>
          of.length > 0 && (
            <section key={title}>
              <h2>{title}</h2>
              <ul className={classes.list}>
                {of.map((match) => (
                  <li key={match.id} className={classes.row}>
                    <span className={classes.title}>
                      <Link to="/matches/$id" params={{ id: match.id }}>
                        <bdi>{match.requesterId === organisationId ? match.offerTitle : match.needTitle}</bdi>
                      </Link>
                      <br />
                      <bdi className={classes.meta}>
                        {match.requesterId === organisationId ? match.providerName : match.requesterName}
                      </bdi>
                    </span>
                    <span className={classes.meta}>
                      <Status of={match.status} />
                      <span>{t('list.changed', { ago: ago(match.updatedAt) })}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      <More list={matches} />
    </Page>
  );
}
