import { useEffect } from 'react';
import { readAnew, useDraftAt } from '../drafts/draft-store.js';
import { Loading } from '../ui/states.js';
import { CheckPage } from './check-page.js';
import { ConflictPage } from './conflict-page.js';
import { STEPS } from './fields.js';
import { StepPage } from './step-page.js';
import { TaskListPage } from './task-list-page.js';

interface WritingPageProps {
  /** Where the draft lies on this device. */
  readonly draftKey: string;
  /** The page of it; the list of steps where it names none. */
  readonly place: string | undefined;
}

/** Writing a need or an offer: the list of steps, a step, the check, or two versions to choose from. */
export function WritingPage({ draftKey, place }: WritingPageProps) {
  const draft = useDraftAt(draftKey);
  useEffect(() => void readAnew(draftKey), [draftKey]);
  if (!draft) return <Loading />;
  if (draft.other) return <ConflictPage draft={draft} other={draft.other} />;
  if (place === 'check' || draft.phase === 'sent') return <CheckPage draft={draft} />;
  const step = STEPS[draft.kind].find(({ name }) => name === place);
  return step ? <StepPage key={step.name} draft={draft} step={step} /> : <TaskListPage draft={draft} />;
}
