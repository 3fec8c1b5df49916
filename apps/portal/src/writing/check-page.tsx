import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';
import { isKeptOnServer, type Draft } from '../drafts/draft.js';
import { useDraftActions } from '../drafts/use-draft.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Page } from '../ui/page.js';
import { useProblemText } from '../ui/use-problem-text.js';
import { Answer } from './answer.js';
import { useComplaintText } from './complaint-text.js';
import { idOf, STEPS } from './fields.js';
import { complaintAt, halfSaidIn, missingIn, refusedIn } from './gaps.js';
import { SavedNote } from './saved-note.js';
import { SentPage } from './sent-page.js';
import { PlaceLink } from './steps-link.js';
import { WhatToChange } from './what-to-change.js';
import classes from './writing.module.css';

/** All answers on one page, and the way to send them. */
export function CheckPage({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('form');
  const complaintText = useComplaintText();
  const problemText = useProblemText();
  const { send } = useDraftActions(draft.key);
  const [attempts, setAttempts] = useState(0);
  const [isSending, setSending] = useState(false);
  const { kind, content, refused, phase, server } = draft;
  if (phase === 'sent' || (phase === 'queued' && !isSending)) return <SentPage draft={draft} />;
  const fields = STEPS[kind].flatMap((step) => step.fields);
  const gaps = [...missingIn(fields, content), ...halfSaidIn(fields, content)];
  const complaints = [...gaps, ...refusedIn(kind, refused)];
  const lines = complaints.map((complaint) => ({
    target: complaint.field && idOf(complaint.field),
    text: complaintText(complaint),
  }));
  if (refused && lines.length === 0) {
    lines.push({ target: null, text: problemText(new Problem(refused.code, 0, refused.detail)) });
  }

  async function sendNow() {
    setAttempts((before) => before + 1);
    if (gaps.length > 0) return;
    setSending(true);
    await send();
    setSending(false);
  }

  return (
    <Page
      kicker={<PlaceLink place={null}>{t('page.back-to-steps')}</PlaceLink>}
      title={t('check.title')}
      lead={server && !isKeptOnServer(server) ? t('check.lead-open') : t('check.lead')}
    >
      <SavedNote draft={draft} />
      {(attempts > 0 || refused) && !isSending && lines.length > 0 && (
        <ErrorSummary key={`${attempts} ${refused?.code}`} errors={lines} />
      )}
      <WhatToChange words={server?.whatToChange ?? null} />
      {STEPS[kind].map((step) => (
        <section key={step.name} className={classes.section} aria-labelledby={`check-${step.name}`}>
          <div className={classes.head}>
            <h2 id={`check-${step.name}`}>{t(`step.${step.name}`)}</h2>
            <PlaceLink place={step.name}>{t('check.change', { step: t(`step.${step.name}`) })}</PlaceLink>
          </div>
          <dl className={classes.answers}>
            {step.fields.map((field) => {
              const complaint = complaintAt(complaints, field);
              return (
                <div key={idOf(field)} id={idOf(field)} tabIndex={-1} className={classes.answer}>
                  <dt>{t(field.label)}</dt>
                  <dd>
                    {complaint ? (
                      <span className={classes.missing}>{complaintText(complaint)}</span>
                    ) : (
                      <Answer field={field} content={content} />
                    )}
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
      ))}
      <Button size="md" loading={isSending} onClick={() => void sendNow()}>
        {t('check.send')}
      </Button>
    </Page>
  );
}
