import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/button-link.js';
import list from '../ui/list.module.css';
import { More } from '../ui/more.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { AskedFor } from './asked-for.js';
import { whatIfsQuery, type WhatIf } from './judging-queries.js';
import type { JudgingSearch } from './judging-search.js';
import classes from './judging.module.css';
import { TryForm } from './try-form.js';
import { OneWhatIf } from './one-what-if.js';
import { WhatIfStatus } from './what-if-status.js';

/** Other rules, tried on a copy before anybody publishes them: the list, one of them, or the form for another. */
export function WhatIfTab({ search: { item, like } }: { readonly search: JudgingSearch }) {
  if (item === 'new') return <TryForm like={like} />;
  if (item !== undefined) return <OneWhatIf key={item} id={item} />;
  return <WhatIfs />;
}

function WhatIfs() {
  const { t } = useTranslation('judging');
  const whatIfs = useInfiniteQuery(whatIfsQuery);
  const found = whatIfs.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <section className={classes.section} aria-labelledby="what-ifs">
      <h2 id="what-ifs">{t('what-if.title')}</h2>
      <p className={classes.soft}>{t('what-if.lead')}</p>
      <p>
        <ButtonLink to="/judging" search={{ tab: 'what-if', item: 'new' }}>
          {t('what-if.new')}
        </ButtonLink>
      </p>
      {whatIfs.isPending && <Loading />}
      {whatIfs.isError && <Failure error={whatIfs.error} retry={whatIfs.refetch} />}
      {whatIfs.isSuccess && found.length === 0 && (
        <Empty title={t('what-if.none')}>
          <p>{t('what-if.none-body')}</p>
        </Empty>
      )}
      {found.length > 0 && (
        <ul className={list.list}>
          {found.map((whatIf) => (
            <Line key={whatIf.id} whatIf={whatIf} />
          ))}
        </ul>
      )}
      <More list={whatIfs} />
    </section>
  );
}

function Line({ whatIf: { id, title, status, requestedAt, requestedBy } }: { readonly whatIf: WhatIf }) {
  return (
    <li className={list.row}>
      <Link className={list.title} to="/judging" search={{ tab: 'what-if', item: id }}>
        <bdi>{title}</bdi>
      </Link>
      <span className={list.meta}>
        <AskedFor at={requestedAt} by={requestedBy} />
        <WhatIfStatus of={status} />
      </span>
    </li>
  );
}
