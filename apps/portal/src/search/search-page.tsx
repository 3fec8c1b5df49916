import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../ui/page.js';
import { Empty } from '../ui/states.js';
import { FoundPosts } from './found-posts.js';
import { UnverifiedNote } from './unverified-note.js';
import { SHORTEST } from './search-query.js';

export function SearchPage() {
  const { t } = useTranslation('search');
  const { q = '' } = useSearch({ from: '/inside/searchers/search' });
  if (q === '') {
    return (
      <Page help="search" title={t('title')}>
        <Empty title={t('nothing-asked')}>
          <p>{t('how')}</p>
        </Empty>
      </Page>
    );
  }
  return (
    <Page help="search" title={t('title-of', { words: q })} lead={t('lead')}>
      {q.length < SHORTEST ? (
        <Empty title={t('too-short')}>
          <p>{t('how')}</p>
        </Empty>
      ) : (
        <>
          <UnverifiedNote />
          <FoundPosts kind="need" search={q} />
          <FoundPosts kind="offer" search={q} />
        </>
      )}
    </Page>
  );
}
