import { useQueries } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { Page } from '../ui/page.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { tabOfPage } from '../ui/tab-of-page.js';
import tabClasses from '../ui/tabs.module.css';
import { FiguresOf } from './figures-of.js';
import { figuresQuery, type Figures } from './public-queries.js';
import { TABS, type PublicSearch, type Tab } from './public-search.js';
import { RegisterFilters } from './register-filters.js';
import { MatchesList, NeedsList, OffersList } from './register-lists.js';
import classes from './public.module.css';

const LISTS = { needs: NeedsList, offers: OffersList, matches: MatchesList } as const;

/** What this is, and what parties made public: for everybody, also who is not signed in. */
export function PublicPage() {
  const { t } = useTranslation('public');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <section className={classes.about} aria-labelledby="about">
        <h2 id="about">{t('about.title')}</h2>
        <p>{t('about.what')}</p>
        <p>{t('about.choice')}</p>
        <p>{t('about.match')}</p>
      </section>
      <Register />
    </Page>
  );
}

function Register() {
  const { t } = useTranslation('public');
  const search: PublicSearch = useSearch({ from: '/public' });
  const tab = search.tab ?? 'needs';
  const figures = useQueries({ queries: TABS.map(figuresQuery) });
  const failed = figures.find(({ isError }) => isError);
  if (failed) {
    return <Failure error={failed.error} retry={() => figures.map((query) => void query.refetch())} />;
  }
  const [needs, offers, matches] = figures.map(({ data }) => data);
  if (!needs || !offers || !matches) return <Loading />;
  const all: Readonly<Record<Tab, Figures>> = { needs, offers, matches };
  if (TABS.every((each) => all[each].total === 0)) {
    return (
      <Empty title={t('empty.all')}>
        <p>{t('empty.all-body')}</p>
      </Empty>
    );
  }
  const List = LISTS[tab];
  return (
    <>
      <Tabs shown={tab} all={all} />
      {all[tab].total === 0 ? (
        <Empty title={t(`empty.${tab}`)}>
          <p>{t('empty.body')}</p>
        </Empty>
      ) : (
        <>
          <FiguresOf tab={tab} figures={all[tab]} search={search} />
          <section className={classes.register} aria-labelledby="register">
            <h2 id="register">{t(`list.${tab}`)}</h2>
            <RegisterFilters search={search} figures={all[tab]} />
            <List search={search} />
          </section>
        </>
      )}
    </>
  );
}

interface TabsProps {
  readonly shown: Tab;
  readonly all: Readonly<Record<Tab, Figures>>;
}

/** The three parts of the register, each with how much is in it. */
function Tabs({ shown, all }: TabsProps) {
  const { t } = useTranslation('public');
  const { number } = useFormat();
  return (
    <nav aria-label={t('parts')}>
      <ul className={tabClasses.tabs}>
        {TABS.map((tab) => (
          <li key={tab}>
            <Link
              to="/public"
              search={tab === 'needs' ? {} : { tab }}
              className={classes.part ?? ''}
              {...tabOfPage(tab === shown)}
            >
              <span className={classes.total}>{number(all[tab].total)}</span>
              <span>{t(`total.${tab}`, { count: all[tab].total })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
