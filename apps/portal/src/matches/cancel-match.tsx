import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, ifMatch, matching } from '../api/client.js';
import type { components } from '../api/generated/matching.data.js';
import { asProblem } from '../api/problem.js';
import { CodedReasonForm, type CodedReason } from '../decide/reason-form.js';
import { localeOf } from '../i18n/languages.js';
import { useAnnounce } from '../ui/announce.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { useProblemText } from '../ui/use-problem-text.js';
import { useCodes } from '../writing/codes.js';
import type { Proposal } from './match-record.js';
import { contactsQuery, proposalQuery } from './matches-queries.js';
import classes from './match.module.css';

type Cause = components['schemas']['CancelProposalDto']['cause'];

/** The causes that people name; the others of their list end a match by themselves. */
const NAMED: Readonly<Record<Cause, true>> = {
  'circumstances-changed': true,
  'funds-unavailable': true,
  'staff-unavailable': true,
  'no-agreement': true,
  'no-response': true,
  'not-delivered': true,
  'made-in-error': true,
  other: true,
};

/** Ends a match that both sides have accepted, for a side of it or as coordinator, with the reason. */
export function CancelMatch({ match }: { readonly match: Proposal }) {
  const { t, i18n } = useTranslation('match');
  const client = useQueryClient();
  const announce = useAnnounce();
  const problemText = useProblemText();
  const [asking, setAsking] = useState(false);
  const query = { locale: localeOf(i18n.language) };
  const params = { path: { id: match.id }, header: ifMatch(match.version), query };
  const cancel = useMutation({
    mutationFn: ({ code, reason }: CodedReason<Cause>) =>
      answered(
        matching.POST('/api/matching/proposals/{id}/cancel', { params, body: { cause: code, reason } }),
      ),
    onSuccess: (cancelled) => {
      client.setQueryData(proposalQuery(i18n.language, match.id).queryKey, cancelled);
      // how the two reach one another is no longer told
      client.removeQueries({ queryKey: contactsQuery(match.id).queryKey });
      announce(t('cancel.done'));
    },
    // whatever the answer was: it is shown as it is now
    onSettled: () =>
      Promise.all(['proposals', 'queue'].map((first) => client.invalidateQueries({ queryKey: [first] }))),
  });
  return (
    <section className={classes.cancel} aria-labelledby="cancel">
      <h2 id="cancel">{t('cancel.title')}</h2>
      <p className={classes.soft}>{t('cancel.lead')}</p>
      {cancel.isError && (
        <ErrorSummary
          key={cancel.submittedAt}
          errors={[{ target: null, text: problemText(asProblem(cancel.error)) }]}
        />
      )}
      {asking ? (
        <CancellationForm
          busy={cancel.isPending}
          decide={(reason) => cancel.mutate(reason)}
          cancel={() => setAsking(false)}
        />
      ) : (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('cancel.ask')}
        </Button>
      )}
    </section>
  );
}

interface CancellationFormProps {
  readonly busy: boolean;
  readonly decide: (reason: CodedReason<Cause>) => void;
  readonly cancel: () => void;
}

function CancellationForm(props: CancellationFormProps) {
  const { t } = useTranslation('match');
  const causes = useCodes('match-end-causes');
  return (
    <CodedReasonForm
      title={t('cancel.why')}
      lead={t('cancel.why-lead')}
      action={t('cancel.action')}
      back={t('cancel.keep')}
      reasons={causes.flatMap(({ code, label }) => (isNamed(code) ? [{ code, label }] : []))}
      {...props}
    />
  );
}

function isNamed(code: string | number): code is Cause {
  return Object.hasOwn(NAMED, code);
}
