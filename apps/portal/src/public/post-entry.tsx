import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { Loading } from '../ui/states.js';
import { Status } from '../ui/status.js';
import { wordingFor } from '../writing/wordings.js';
import type { PublicPost } from './public-queries.js';
import classes from './public.module.css';

/** Fetched when somebody wants to know more: the first visit is for whoever has a slow line. */
const PostFacts = lazy(async () => ({ default: (await import('./post-facts.js')).PostFacts }));

/** A need or an offer as anybody may read of it. */
export function PostEntry({ post }: { readonly post: PublicPost }) {
  const { t, i18n } = useTranslation('public');
  const { title, language } = wordingFor(post, i18n.language);
  const { country, date } = useFormat();
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <h3>
        <bdi lang={language}>{title}</bdi>
      </h3>
      <p className={classes.meta}>
        <bdi>{post.organisationName}</bdi>
        {post.country !== null && <span>{country(post.country)}</span>}
        <Status of={post.status} />
        {post.openedAt !== null && <span>{t('opened', { date: date(post.openedAt) })}</span>}
      </p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {t('about-it')}
          <span className={classes.hidden}>{t('of', { title })}</span>
        </summary>
        {isOpen && (
          <Suspense fallback={<Loading />}>
            <PostFacts post={post} />
          </Suspense>
        )}
      </details>
    </li>
  );
}
