import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../drafts/draft.js';
import { useDraftActions } from '../drafts/use-draft.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Page } from '../ui/page.js';
import { useComplaintText } from './complaint-text.js';
import { FieldControl } from './field-control.js';
import { idOf, STEPS, type Step } from './fields.js';
import { complaintAt, halfSaidIn, missingIn, refusedIn } from './gaps.js';
import { SavedNote } from './saved-note.js';
import { PlaceLink, useGoTo } from './steps-link.js';
import classes from './writing.module.css';

interface StepPageProps {
  readonly draft: Draft;
  readonly step: Step;
}

/** One step of writing. It can be left at any time; only "save and continue" asks whether it is whole. */
export function StepPage({ draft, step }: StepPageProps) {
  const { t } = useTranslation(['form', 'shell']);
  const complaintText = useComplaintText();
  const { write, finish } = useDraftActions(draft.key);
  const { go } = useGoTo();
  const [attempts, setAttempts] = useState(0);
  const { kind, content, refused } = draft;
  const steps = STEPS[kind];
  const number = steps.indexOf(step) + 1;
  const asked =
    attempts === 0 ? [] : [...missingIn(step.fields, content), ...halfSaidIn(step.fields, content)];
  const complaints = [...asked, ...refusedIn(kind, refused)].filter(
    ({ field }) => field && step.fields.includes(field),
  );

  function proceed(event: FormEvent) {
    event.preventDefault();
    setAttempts(attempts + 1);
    if (missingIn(step.fields, content).length + halfSaidIn(step.fields, content).length > 0) return;
    finish(step.name);
    go(steps[number]?.name ?? 'check');
  }

  return (
    <Page
      kicker={<PlaceLink place={null}>{t('page.back-to-steps')}</PlaceLink>}
      title={t(`step.${step.name}`)}
      lead={t('page.step-of', { number, total: steps.length })}
    >
      <SavedNote draft={draft} />
      {attempts > 0 && complaints.length > 0 && (
        <ErrorSummary
          key={attempts}
          errors={complaints.map((complaint) => ({
            target: complaint.field && idOf(complaint.field),
            text: complaintText(complaint),
          }))}
        />
      )}
      <form className={classes.form} onSubmit={proceed} noValidate aria-label={t(`step.${step.name}`)}>
        {step.fields.map((field) => {
          const complaint = complaintAt(complaints, field);
          return (
            <FieldControl
              key={idOf(field)}
              field={field}
              content={content}
              error={complaint && complaintText(complaint)}
              write={(value) => write(field.path, value)}
            />
          );
        })}
        <div className={classes.bar}>
          <Button type="submit">{t('shell:action.continue')}</Button>
          <PlaceLink place={null}>{t('page.back-to-steps')}</PlaceLink>
        </div>
      </form>
    </Page>
  );
}
