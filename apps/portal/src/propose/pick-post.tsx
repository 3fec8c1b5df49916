import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAll } from '../decide/queue-items.js';
import { useFormat } from '../i18n/use-format.js';
import { useSignedIn } from '../session/session.js';
import { Labelled } from '../ui/labelled.js';
import listClasses from '../ui/list.module.css';
import { Failure, Loading } from '../ui/states.js';
import type { Kind } from '../writing/content.js';
import { openPostsQuery, type OpenPost } from './propose-queries.js';

/** Chooses one side from all that is open; those of one's own organisation are for others to propose. */
export function PickPost({ kind }: { readonly kind: Kind }) {
  const { t } = useTranslation('propose');
  const { organisationId } = useSignedIn();
  const open = useAll(useInfiniteQuery(openPostsQuery(kind)));
  const [wanted, setWanted] = useState('');
  const found = (open.data ?? []).filter(
    (post) => post.organisationId !== organisationId && isWanted(post, wanted),
  );
  return (
    <>
      <Labelled id={`find-${kind}`} label={t(`find.${kind}`)}>
        {(about) => (
          <input
            {...about}
            type="search"
            dir="auto"
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
          />
        )}
      </Labelled>
      {open.isPending && <Loading />}
      {open.isError && <Failure error={open.error} retry={open.refetch} />}
      {open.isSuccess && <p role="status">{t('found', { count: found.length })}</p>}
      <ul className={listClasses.list}>
        {found.map((post) => (
          <Line key={post.id} kind={kind} post={post} />
        ))}
      </ul>
    </>
  );
}

function isWanted({ title, organisationName }: OpenPost, wanted: string): boolean {
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const text = `${title} ${organisationName}`.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

function Line({ kind, post }: { readonly kind: Kind; readonly post: OpenPost }) {
  const { country } = useFormat();
  const search = useSearch({ from: '/inside/coordinators/propose' });
  return (
    <li className={listClasses.row}>
      <span className={listClasses.title}>
        <Link to="/propose" search={{ ...search, [kind]: post.id }}>
          <bdi>{post.title}</bdi>
        </Link>
      </span>
      <span className={listClasses.meta}>
        <bdi>{post.organisationName}</bdi>
        {post.country !== null && <span>{country(post.country)}</span>}
      </span>
    </li>
  );
}
