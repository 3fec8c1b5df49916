import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, matching } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { WordsForm } from '../decide/reason-form.js';
import { newKey } from '../drafts/new-key.js';
import { Comparison } from '../matches/comparison.js';
import { conditionsOf, type Proposal } from '../matches/match-record.js';
import { Reasons } from '../matches/reasons.js';
import { useAnnounce } from '../ui/announce.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Failure, Loading } from '../ui/states.js';
import { useProblemText } from '../ui/use-problem-text.js';
import { judgedQuery } from './propose-queries.js';
import classes from './propose.module.css';

interface ProposedPairProps {
  readonly needId: string;
  readonly offerId: string;
}

/** How the engine judges the pair, and, unless a condition forbids it, the reason for proposing it all the same. */
export function ProposedPair({ needId, offerId }: ProposedPairProps) {
  const { t, i18n } = useTranslation('propose');
  const judged = useQuery(judgedQuery(needId, offerId, i18n.language));
  if (judged.isPending) return <Loading />;
  if (judged.isError) return <Failure error={judged.error} retry={judged.refetch} />;
  const pair = { explanation: judged.data };
  const failed = conditionsOf(pair).filter(({ state }) => state === 'failed');
  return (
    <>
      {failed.length > 0 ? (
        <Forbidden conditions={failed} />
      ) : (
        <ProposalForm needId={needId} offerId={offerId} />
      )}
      <section className={classes.section} aria-labelledby="judged">
        <h2 id="judged">{t('judged')}</h2>
        <Reasons match={pair} />
      </section>
      <section className={classes.section} aria-labelledby="side-by-side">
        <h2 id="side-by-side">{t('side-by-side')}</h2>
        <Comparison needId={needId} offerId={offerId} />
      </section>
    </>
  );
}

/** Which conditions are not met: nobody may propose such a pair. */
function Forbidden({ conditions }: { readonly conditions: ReturnType<typeof conditionsOf> }) {
  const { t } = useTranslation(['propose', 'match']);
  return (
    <section className={classes.forbidden} role="alert" aria-labelledby="forbidden">
      <h2 id="forbidden">{t('forbidden.title')}</h2>
      <p>{t('forbidden.lead')}</p>
      <ul>
        {conditions.map(({ condition }) => (
          <li key={condition}>
            {t('match:condition-state', {
              condition: t(`match:condition.${condition}`),
              state: t('match:met.failed'),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ProposalForm({ needId, offerId }: ProposedPairProps) {
  const { t } = useTranslation('propose');
  const client = useQueryClient();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const problemText = useProblemText();
  // an answer that is lost makes no second proposal
  const [key] = useState(newKey);
  const propose = useMutation({
    mutationFn: (reason: string): Promise<Proposal> =>
      answered(
        matching.POST('/api/matching/proposals', {
          params: { header: { 'Idempotency-Key': key } },
          body: { needId, offerId, reason },
        }),
      ),
    onSuccess: async ({ id }) => {
      announce(t('done'));
      await Promise.all([
        client.invalidateQueries({ queryKey: ['queue'] }),
        client.invalidateQueries({ queryKey: ['candidates'] }),
      ]);
      await navigate({ to: '/queue', search: { tab: 'propose', item: `proposal.${id}` } });
    },
  });
  return (
    <section className={classes.section} aria-labelledby="reason">
      <h2 id="reason">{t('reason.title')}</h2>
      {propose.isError && (
        <ErrorSummary
          key={propose.submittedAt}
          errors={[{ target: null, text: problemText(asProblem(propose.error)) }]}
        />
      )}
      <WordsForm
        title={t('reason.why')}
        lead={t('reason.lead')}
        action={t('reason.action')}
        busy={propose.isPending}
        decide={(reason) => propose.mutate(reason)}
        takesFocus={null}
      />
    </section>
  );
}
