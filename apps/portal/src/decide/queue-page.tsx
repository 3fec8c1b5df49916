import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { ButtonLink } from '../ui/button-link.js';
import { Page } from '../ui/page.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { DecisionPane } from './decision-pane.js';
import { HeldDecisions } from './held-decisions-list.js';
import { sendHeld, useHeld } from './held-decisions.js';
import { QueueFilters } from './queue-filters.js';
import { filtered, parseKey, useQueue, type QueueItem } from './queue-items.js';
import { TABS, type QueueSearch } from './queue-search.js';
import { SavedViewsBar } from './saved-views-bar.js';
import { Refusals } from './refusals-list.js';
import { useShortcuts } from './shortcuts.js';
import tabs from '../ui/tabs.module.css';
import classes from './queue.module.css';

/** What waits for a coordinator: the queue at the side, the item in the middle, the decision at its foot. */
export function QueuePage() {
  const { t } = useTranslation('decide');
  const navigate = useNavigate();
  const search: QueueSearch = useSearch({ from: '/inside/coordinators/queue' });
  const tab = search.tab ?? 'verify';
  const queue = useQueue(tab);
  const held = useHeld();
  const waiting = queue.items.filter(({ id }) => !held.some(({ decision }) => decision.subject === id));
  const items = filtered(waiting, search);
  const named = search.item === undefined ? null : parseKey(search.item);
  const shown = named ?? items[0] ?? null;
  const place = items.findIndex(({ id }) => id === shown?.id);

  // whoever leaves the queue has no way to undo any more
  useEffect(() => () => void sendHeld(), []);

  const open = (item: QueueItem | undefined, replace = true) => {
    const { item: _, ...view } = search;
    void navigate({ to: '/queue', search: item ? { ...view, item: item.key } : view, replace });
  };
  // with two hundred lines before it, nobody without a mouse should have to pass them all
  const pane = useRef<HTMLElement>(null);
  const opened = useRef(search.item);
  useEffect(() => {
    if (search.item !== undefined && search.item !== opened.current) pane.current?.focus();
    opened.current = search.item;
  }, [search.item]);

  useShortcuts({
    j: () => items[place + 1] && open(items[place + 1]),
    k: () => items[place - 1] && open(items[place - 1]),
  });

  return (
    <Page
      help="coordinating"
      title={t('title')}
      lead={t('lead')}
      action={
        <ButtonLink variant="default" to="/propose">
          {t('propose-by-hand')}
        </ButtonLink>
      }
    >
      <nav className={tabs.tabs} aria-label={t('tabs')}>
        {TABS.map((each) => (
          <Link
            key={each}
            to="/queue"
            search={{ tab: each }}
            aria-current={each === tab ? 'page' : undefined}
          >
            {t(`tab.${each}`)}
          </Link>
        ))}
      </nav>
      <Refusals />
      <div className={classes.tools}>
        <QueueFilters search={{ ...search, tab }} items={waiting} />
        <SavedViewsBar search={{ ...search, tab }} />
      </div>
      <HeldDecisions />
      <div className={classes.desk} data-chosen={named !== null || undefined}>
        <section className={classes.side} aria-label={t('waiting')}>
          {queue.isPending && <Loading />}
          {queue.error !== null && <Failure error={queue.error} retry={queue.refetch} />}
          {!queue.isPending && (
            <p className={classes.count} role="status">
              {t('count', { count: items.length })}
            </p>
          )}
          <ol className={classes.items}>
            {items.map((item) => (
              <li key={item.key}>
                <Line item={item} search={search} current={item.id === shown?.id} />
              </li>
            ))}
          </ol>
          {queue.isCut && <p className={classes.soft}>{t('cut')}</p>}
        </section>
        <section ref={pane} tabIndex={-1} className={classes.middle} aria-label={t('item')}>
          {named !== null && (
            <Link to="/queue" search={without(search)} className={classes.back}>
              {t('back')}
            </Link>
          )}
          {shown === null && !queue.isPending && (
            <Empty title={t('empty')}>
              <p>{t('empty-body')}</p>
            </Empty>
          )}
          {shown !== null && (
            <DecisionPane
              key={shown.id}
              kind={shown.kind}
              id={shown.id}
              reopen={() =>
                void navigate({ to: '/queue', search: { ...search, item: `${shown.kind}.${shown.id}` } })
              }
              decided={() => open(items[place + 1] ?? items[place - 1])}
            />
          )}
        </section>
      </div>
    </Page>
  );
}

function without({ item: _, ...view }: QueueSearch): QueueSearch {
  return view;
}

interface LineProps {
  readonly item: QueueItem;
  readonly search: QueueSearch;
  readonly current: boolean;
}

function Line({ item, search, current }: LineProps) {
  const { t } = useTranslation('decide');
  const { ago, country } = useFormat();
  return (
    <Link
      to="/queue"
      search={{ ...search, item: item.key }}
      replace
      className={classes.line}
      aria-current={current ? 'true' : undefined}
    >
      <span className={classes.kind}>{t(`kind.${item.kind}`)}</span>
      <bdi className={classes.what}>{item.title || t('untitled')}</bdi>
      {item.from !== null && <bdi className={classes.soft}>{item.from}</bdi>}
      <span className={classes.soft}>
        {item.country === null
          ? t('since', { ago: ago(item.since) })
          : t('since-from', { ago: ago(item.since), country: country(item.country) })}
      </span>
    </Link>
  );
}
