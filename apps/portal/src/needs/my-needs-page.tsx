import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { ButtonLink } from '../ui/button-link.js';
import { More } from '../ui/more.js';
import { Page } from '../ui/page.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { Status } from '../ui/status.js';
import classes from '../ui/list.module.css';
import { DraftsHere } from '../writing/drafts-here.js';
import { useDraftsHere } from '../writing/use-drafts-here.js';
import { myNeedsQuery } from './needs-queries.js';

export function MyNeedsPage() {
  const { t } = useTranslation('posts');
  const { ago } = useFormat();
  const needs = useInfiniteQuery(myNeedsQuery);
  const drafts = useDraftsHere('need');
  const items = needs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      help="asking"
      title={t('needs.title')}
      lead={t('needs.lead')}
      action={<ButtonLink to="/needs/new">{t('needs.new')}</ButtonLink>}
    >
      <DraftsHere kind="need" drafts={drafts} />
      {needs.isPending && <Loading />}
      {needs.isError && <Failure error={needs.error} retry={needs.refetch} />}
      {needs.isSuccess && items.length === 0 && drafts.length === 0 && (
        <Empty title={t('needs.empty')}>
          <p>{t('needs.empty-body')}</p>
        </Empty>
      )}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((need) => (
            <li key={need.id} className={classes.row}>
              <span className={classes.title} dir="auto" lang={need.content.contentLanguage}>
                <Link to="/needs/$id" params={{ id: need.id }}>
                  {need.content.title || t('untitled')}
                </Link>
              </span>
              <span className={classes.meta}>
                <Status of={need.status} />
                <span>{t('changed', { ago: ago(need.updatedAt) })}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <More list={needs} />
    </Page>
  );
}
