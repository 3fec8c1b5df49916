import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, ifMatch, matching } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { TurnDownForm, type Reason } from '../decide/reason-form.js';
import { localeOf } from '../i18n/languages.js';
import { useFormat } from '../i18n/use-format.js';
import { useAnnounce } from '../ui/announce.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { useProblemText } from '../ui/use-problem-text.js';
import type { Proposal } from './match-record.js';
import classes from './match.module.css';

/** What a party says to a match that a coordinator has approved. */
export function AcceptOrDecline({ match }: { readonly match: Proposal }) {
  const { t, i18n } = useTranslation(['match', 'decide']);
  const { date } = useFormat();
  const client = useQueryClient();
  const announce = useAnnounce();
  const problemText = useProblemText();
  const [declining, setDeclining] = useState(false);
  const locale = localeOf(i18n.language);
  const params = { path: { id: match.id }, header: ifMatch(match.version), query: { locale } };
  const answer = useMutation({
    mutationFn: (reason: Reason | null) =>
      answered(
        reason === null
          ? matching.POST('/api/matching/proposals/{id}/accept', { params })
          : matching.POST('/api/matching/proposals/{id}/decline', { params, body: reason }),
      ),
    onSuccess: ({ status }) => {
      if (status === 'accepted') announce(t('answer.made'));
      else announce(status === 'declined' ? t('answer.declined') : t('answer.accepted'));
    },
    // whatever the answer was: it is shown as it is now
    onSettled: () => client.invalidateQueries({ queryKey: ['proposals'] }),
  });
  return (
    <section className={classes.decision} aria-labelledby="answer">
      <h2 id="answer">{t('answer.title')}</h2>
      <p className={classes.soft}>{t('answer.lead')}</p>
      {match.answerBy !== null && <p>{t('answer.by', { date: date(match.answerBy) })}</p>}
      {answer.isError && (
        <ErrorSummary
          key={answer.submittedAt}
          errors={[{ target: null, text: problemText(asProblem(answer.error)) }]}
        />
      )}
      {declining ? (
        <TurnDownForm
          title={t('answer.why')}
          lead={t('answer.why-lead')}
          action={t('answer.decline')}
          busy={answer.isPending}
          decide={(reason) => answer.mutate(reason)}
          cancel={() => setDeclining(false)}
        />
      ) : (
        <div className={classes.buttons}>
          <Button size="md" loading={answer.isPending} onClick={() => answer.mutate(null)}>
            {t('answer.accept')}
          </Button>
          <Button size="md" variant="default" disabled={answer.isPending} onClick={() => setDeclining(true)}>
            {t('answer.decline-with-reason')}
          </Button>
        </div>
      )}
    </section>
  );
}
