import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.js';
import { tabOfPage } from '../ui/tab-of-page.js';
import tabClasses from '../ui/tabs.module.css';
import { DecisionsTab } from './decisions-tab.js';
import { TABS, type JudgingSearch, type Tab } from './judging-search.js';
import { RatesTab } from './rates-tab.js';
import { RulesTab } from './rules-tab.js';
import { StandingTab } from './standing-tab.js';
import { WhatIfTab } from './what-if-tab.js';

const CONTENTS = {
  rules: RulesTab,
  'what-if': WhatIfTab,
  standing: StandingTab,
  rates: RatesTab,
  decisions: DecisionsTab,
} as const;

/** How matches are judged and offers allotted, for those who decide on it. */
export function JudgingPage() {
  const { t } = useTranslation('judging');
  const search: JudgingSearch = useSearch({ from: '/inside/rule-makers/judging' });
  const tab = search.tab ?? 'rules';
  const Content = CONTENTS[tab];
  return (
    <Page help="judging" title={t('title')} lead={t('lead')}>
      <Tabs shown={tab} />
      <Content search={search} />
    </Page>
  );
}

function Tabs({ shown }: { readonly shown: Tab }) {
  const { t } = useTranslation('judging');
  return (
    <nav aria-label={t('parts')}>
      <ul className={tabClasses.tabs}>
        {TABS.map((tab) => (
          <li key={tab}>
            <Link to="/judging" search={tab === 'rules' ? {} : { tab }} {...tabOfPage(tab === shown)}>
              {t(`tab.${tab}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
