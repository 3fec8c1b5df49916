import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { More } from '../ui/more.js';
import { Failure, Loading } from '../ui/states.js';
import { Status } from '../ui/status.js';
import listClasses from '../ui/list.module.css';
import { useLabels } from '../writing/codes.js';
import type { Kind } from '../writing/content.js';
import { wordingFor } from '../writing/wordings.js';
import { foundQuery, type FoundPost } from './search-queries.js';
import classes from './search.module.css';

interface FoundPostsProps {
  readonly kind: Kind;
  readonly search: string;
}

/** The needs, or the offers, that were found, with how many. */
export function FoundPosts({ kind, search }: FoundPostsProps) {
  const { t } = useTranslation('search');
  const found = useInfiniteQuery(foundQuery(kind, search));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const id = `found-${kind}`;
  return (
    <section aria-labelledby={id} className={classes.group}>
      <h2 id={id}>{t(`${kind}s`)}</h2>
      {found.isPending && <Loading />}
      {found.isError && <Failure error={found.error} retry={found.refetch} />}
      <p role="status" className={classes.count}>
        {found.isSuccess && t('count', { count: items.length, more: found.hasNextPage ? 'yes' : 'no' })}
      </p>
      {found.isSuccess && items.length === 0 && <p>{t(`none-${kind}s`)}</p>}
      {items.length > 0 && (
        <ul className={listClasses.list}>
          {items.map((post) => (
            <Line key={post.id} kind={kind} post={post} />
          ))}
        </ul>
      )}
      <More list={found} />
    </section>
  );
}

function Line({ kind, post }: { readonly kind: Kind; readonly post: FoundPost }) {
  const { t, i18n } = useTranslation('posts');
  const { title, language } = wordingFor(post.worded, i18n.language);
  const { country, list } = useFormat();
  const typeName = useLabels('cooperation-types');
  return (
    <li className={listClasses.row}>
      <span className={listClasses.title} dir="auto" lang={language}>
        <Link to={kind === 'need' ? '/needs/$id' : '/offers/$id'} params={{ id: post.id }}>
          {title || t('untitled')}
        </Link>
      </span>
      <span className={listClasses.meta}>
        <Status of={post.status} />
        <bdi>{post.organisationName}</bdi>
        {post.country !== null && <span>{country(post.country)}</span>}
      </span>
      {post.cooperationTypes.length > 0 && (
        <span className={classes.types}>{list(post.cooperationTypes.map(typeName))}</span>
      )}
    </li>
  );
}
