import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAnew, useDraftAt } from '../drafts/draft-store.js';
import type { Kind } from './content.js';
import { ButtonLink } from '../ui/button-link.js';
import { Page } from '../ui/page.js';
import { Loading } from '../ui/states.js';
import { CheckPage } from './check-page.js';
import { ConflictPage } from './conflict-page.js';
import { STEPS } from './fields.js';
import { StepPage } from './step-page.js';
import { TaskListPage } from './task-list-page.js';

interface WritingPageProps {
  readonly kind: Kind;
  /** Where the draft lies on this device. */
  readonly draftKey: string;
  /** The page of it; the list of steps where it names none. */
  readonly place: string | undefined;
}

/** Writing a need or an offer: the list of steps, a step, the check, or two versions to choose from. */
export function WritingPage({ kind, draftKey, place }: WritingPageProps) {
  const draft = useDraftAt(draftKey);
  const [read, setRead] = useState<string | null>(null);
  useEffect(() => void readAnew(draftKey).then(() => setRead(draftKey)), [draftKey]);
  if (!draft) return read === draftKey ? <Gone kind={kind} /> : <Loading />;
  if (draft.other) return <ConflictPage draft={draft} other={draft.other} />;
  if (place === 'check' || draft.phase === 'sent') return <CheckPage draft={draft} />;
  const step = STEPS[draft.kind].find(({ name }) => name === place);
  return step ? <StepPage key={step.name} draft={draft} step={step} /> : <TaskListPage draft={draft} />;
}

/** Another tab has done with the draft that this one shows. */
function Gone({ kind }: { readonly kind: Kind }) {
  const { t } = useTranslation(['form', 'shell']);
  const list = kind === 'need' ? 'needs' : 'offers';
  return (
    <Page kicker={t(`kind.${kind}`)} title={t('gone.title')} lead={t('gone.body')}>
      <ButtonLink to={`/${list}`}>{t(`shell:nav.${list}`)}</ButtonLink>
    </Page>
  );
}
