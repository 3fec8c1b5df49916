import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { More } from '../ui/more.js';
import { Failure, Loading } from '../ui/states.js';
import { publicMatchesQuery, publicNeedsQuery, publicOffersQuery } from './public-queries.js';
import type { PublicSearch } from './public-search.js';
import { MatchEntry } from './match-entry.js';
import { PostEntry } from './post-entry.js';
import classes from './public.module.css';

interface ListProps {
  readonly search: PublicSearch;
}

export function NeedsList({ search }: ListProps) {
  const list = useInfiniteQuery(publicNeedsQuery(search));
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <Entries list={list} found={items?.length}>
      {items?.map(({ budget, ...need }) => (
        <PostEntry key={need.id} post={{ ...need, sum: budget }} />
      ))}
    </Entries>
  );
}

export function OffersList({ search }: ListProps) {
  const list = useInfiniteQuery(publicOffersQuery(search));
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <Entries list={list} found={items?.length}>
      {items?.map(({ amount, ...offer }) => (
        <PostEntry key={offer.id} post={{ ...offer, sum: amount }} />
      ))}
    </Entries>
  );
}

export function MatchesList({ search }: ListProps) {
  const list = useInfiniteQuery(publicMatchesQuery(search));
  const items = list.data?.pages.flatMap((page) => page.items);
  return (
    <Entries list={list} found={items?.length}>
      {items?.map((match) => (
        <MatchEntry key={match.id} match={match} />
      ))}
    </Entries>
  );
}

interface EntriesProps {
  readonly list: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly refetch: () => unknown;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  readonly found: number | undefined;
  readonly children: ReactNode;
}

function Entries({ list, found, children }: EntriesProps) {
  const { t } = useTranslation('public');
  return (
    <>
      {list.isPending && <Loading />}
      {list.error !== null && <Failure error={list.error} retry={list.refetch} />}
      {found === 0 && <p role="status">{t('empty.filtered')}</p>}
      {found !== undefined && found > 0 && <ul className={classes.entries}>{children}</ul>}
      <More list={list} />
    </>
  );
}
