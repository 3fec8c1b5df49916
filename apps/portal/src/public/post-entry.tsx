import { useTranslation } from 'react-i18next';
import { directionOf } from '../i18n/languages.js';
import { useFormat } from '../i18n/use-format.js';
import { Facts } from '../ui/facts.js';
import { Status } from '../ui/status.js';
import { AmountInWords, PeriodInWords } from '../writing/answer.js';
import { useLabels } from '../writing/codes.js';
import type { PublicNeed, PublicOffer } from './public-queries.js';
import classes from './public.module.css';

type Post = (Omit<PublicNeed, 'budget'> | Omit<PublicOffer, 'amount'>) & {
  readonly sum: PublicNeed['budget'];
};

/** A need or an offer as anybody may read of it. */
export function PostEntry({ post }: { readonly post: Post }) {
  const { t } = useTranslation('public');
  const { country, date } = useFormat();
  const rows = useFacts(post);
  return (
    <li>
      <h3>
        <bdi lang={post.contentLanguage}>{post.title}</bdi>
      </h3>
      <p className={classes.meta}>
        <bdi>{post.organisationName}</bdi>
        {post.country !== null && <span>{country(post.country)}</span>}
        <Status of={post.status} />
        {post.openedAt !== null && <span>{t('opened', { date: date(post.openedAt) })}</span>}
      </p>
      <details>
        <summary>
          {t('about-it')}
          <span className={classes.hidden}>{t('of', { title: post.title })}</span>
        </summary>
        <p className={classes.summary} lang={post.contentLanguage} dir={directionOf(post.contentLanguage)}>
          {post.summary}
        </p>
        <Facts rows={rows} />
      </details>
    </li>
  );
}

function useFacts({ cooperationTypes, aiTopics, sdgGoals, targetGroups, period, sum }: Post) {
  const { t } = useTranslation('public');
  const { list } = useFormat();
  const type = useLabels('cooperation-types');
  const topic = useLabels('ai-topics');
  const goal = useLabels('sdg-goals');
  const whom = useLabels('target-groups');
  const listed = (
    name: string,
    label: (code: string | number) => string,
    codes: readonly (string | number)[],
  ) => (codes.length === 0 ? [] : [[name, list(codes.map(label))] as const]);
  return [
    ...listed(t('fact.types'), type, cooperationTypes),
    ...listed(t('fact.topics'), topic, aiTopics),
    ...listed(t('fact.goals'), goal, sdgGoals),
    ...listed(t('fact.whom'), whom, targetGroups),
    ...(period.start || period.end
      ? [[t('fact.period'), <PeriodInWords key="period" period={period} />] as const]
      : []),
    ...(sum ? [[t('fact.sum'), <AmountInWords key="sum" amount={sum} />] as const] : []),
  ];
}
