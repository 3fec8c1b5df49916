import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem, Problem } from '../api/problem.js';
import { useProblemText } from '../ui/use-problem-text.js';
import { hold, undo } from './held-decisions.js';
import { subjectQuery, type Subject } from './queue-items.js';
import { sendDecision, type Verdict } from './send-decision.js';
import { report } from './refusals.js';

/** What a subject is called. */
export function titleOf(subject: Subject): string {
  switch (subject.kind) {
    case 'organisation':
      return subject.of.name;
    case 'need':
    case 'offer':
      return subject.of.content.title ?? '';
    case 'proposal':
      return subject.of.needTitle;
  }
}

/** Decides: it is kept for a minute and then sent; what somebody else decided meanwhile is told. */
export function useDecide(): (subject: Subject, verdict: Verdict, reopen: () => void) => void {
  const { t, i18n } = useTranslation('decide');
  const client = useQueryClient();
  const problemText = useProblemText();

  return (subject, verdict, reopen) => {
    const { kind, of } = subject;
    const title = titleOf(subject);
    const outcome =
      verdict.verdict === 'yes' || verdict.verdict === 'no'
        ? t(`outcome.${kind}.${verdict.verdict}`)
        : t(`outcome.proposal.${verdict.verdict}`);
    const refused = (error: unknown) => {
      report({ key: `${kind}.${of.id}`, title, text: problemText(asProblem(error)) });
      void refresh();
    };
    hold({
      subject: of.id,
      title,
      outcome,
      send: (leaving) => sendDecision(subject, verdict, leaving),
      taken: refresh,
      refused,
    });
    void isStale(subject).then((stale) => {
      if (!stale || !undo(of.id)) return;
      refused(new Problem('changed-meanwhile', 412, ''));
      reopen();
    });
  };

  function refresh(): Promise<unknown> {
    return client.invalidateQueries({ queryKey: ['queue'] });
  }

  /** Whether somebody has changed it since it was shown; when that cannot be told, the service will say so. */
  async function isStale({ kind, of }: Subject): Promise<boolean> {
    try {
      const now = await client.fetchQuery({ ...subjectQuery(kind, of.id, i18n.language), staleTime: 0 });
      return now.of.version !== of.version;
    } catch {
      return false;
    }
  }
}
