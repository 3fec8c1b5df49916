import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { Facts } from '../ui/facts.js';
import { AmountInWords, PeriodInWords } from '../writing/answer.js';
import { BothWordings } from '../writing/both-wordings.js';
import { useLabels } from '../writing/codes.js';
import type { PublicPost } from './public-queries.js';
import classes from './public.module.css';

/** What a need or an offer is about. */
export function PostFacts({ post }: { readonly post: PublicPost }) {
  return (
    <>
      <div className={classes.summary}>
        <BothWordings worded={post} />
      </div>
      <Facts rows={useRows(post)} />
    </>
  );
}

function useRows({ cooperationTypes, aiTopics, sdgGoals, targetGroups, period, sum }: PublicPost) {
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
