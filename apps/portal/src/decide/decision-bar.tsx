import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../session/session.js';
import type { Subject } from './queue-items.js';
import { TurnDownForm, WordsForm, type Reason } from './reason-form.js';
import { useShortcuts, useShortcutsOn } from './shortcuts.js';
import { TermsInputs } from './terms-of-approval.js';
import { ShortcutKey } from './shortcut-key.js';
import { useTerms } from './use-terms.js';
import { useDecide } from './use-decide.js';
import classes from './queue.module.css';

interface DecisionBarProps {
  readonly subject: Subject;
  /** Called once it is decided, to go on to the next. */
  readonly decided: () => void;
  readonly reopen: () => void;
}

/** Yes or no, always in the same place; a reason is asked for where no is said. */
export function DecisionBar({ subject, decided, reopen }: DecisionBarProps) {
  const { t } = useTranslation(['decide', 'shell']);
  const [refusing, setRefusing] = useState(false);
  const [shortcuts] = useShortcutsOn();
  const decide = useDecide();
  const { kind } = subject;
  const terms = useTerms(subject);
  const { user } = useSignedIn();
  const isOwnProposal = kind === 'proposal' && subject.of.byHand?.userId === user.id;
  const cannot = terms.isHopeless || isOwnProposal;

  const yes = () => {
    const settled = cannot ? null : terms.settle();
    if (settled === null) return;
    decide(subject, { verdict: 'yes', terms: settled }, reopen);
    decided();
  };
  const no = (reason: Reason) => {
    decide(subject, { verdict: 'no', reason }, reopen);
    decided();
  };
  useShortcuts(refusing ? {} : { a: yes, r: () => setRefusing(true) });

  const form = {
    title: t(`why.${kind}`),
    lead: t(`why-lead.${kind}`),
    action: t(`no.${kind}`),
    cancel: () => setRefusing(false),
  };
  return (
    <section className={classes.bar} aria-label={t('decision')}>
      {!refusing && isOwnProposal && <p className={classes.note}>{t('shell:problem.proposed-by-you')}</p>}
      {!refusing && !isOwnProposal && <TermsInputs terms={terms} />}
      {!refusing && (
        <div className={classes.buttons}>
          <Button size="md" onClick={yes} disabled={cannot} aria-keyshortcuts={shortcuts ? 'A' : undefined}>
            {t(`yes.${kind}`)}
            {shortcuts && <ShortcutKey of="A" />}
          </Button>
          <Button
            size="md"
            variant="default"
            onClick={() => setRefusing(true)}
            aria-keyshortcuts={shortcuts ? 'R' : undefined}
          >
            {t(`no-with-reason.${kind}`)}
            {shortcuts && <ShortcutKey of="R" />}
          </Button>
        </div>
      )}
      {refusing && kind === 'proposal' && <TurnDownForm {...form} decide={no} />}
      {refusing && kind !== 'proposal' && (
        <WordsForm {...form} decide={(reason) => no({ code: 'other', reason })} />
      )}
    </section>
  );
}
