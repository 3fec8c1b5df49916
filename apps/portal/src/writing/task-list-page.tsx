import { useTranslation } from 'react-i18next';
import type { Draft } from '../drafts/draft.js';
import { HELP_ON_WRITING } from '../help/sections.js';
import { isOnServer } from '../drafts/is-on-server.js';
import { Page } from '../ui/page.js';
import { Tag, type Shape } from '../ui/status.js';
import { isUntouched } from './content.js';
import { Discard } from './discard.js';
import { STEPS } from './fields.js';
import { stateOf, type StepState } from './gaps.js';
import { SavedNote } from './saved-note.js';
import { PlaceLink } from './steps-link.js';
import { WhatToChange } from './what-to-change.js';
import classes from './writing.module.css';

const SHAPES: Readonly<Record<StepState, Shape>> = { untouched: 'outline', started: 'half', done: 'check' };

/** The steps of writing and how far each is. */
export function TaskListPage({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('form');
  const { kind, content, done, server } = draft;
  return (
    <Page
      help={HELP_ON_WRITING[kind]}
      key="steps"
      kicker={t(`kind.${kind}`)}
      title={content.title || t(`page.${kind}-new`)}
      titleLanguage={content.title ? content.contentLanguage : undefined}
      lead={t('page.lead')}
    >
      <WhatToChange words={server?.whatToChange ?? null} />
      <SavedNote draft={draft} />
      <h2 id="steps">{t('page.steps')}</h2>
      <ol className={classes.steps} aria-labelledby="steps">
        {STEPS[kind].map((step) => {
          const state = stateOf(step, content, done);
          return (
            <li key={step.name} className={classes.step}>
              <PlaceLink place={step.name}>{t(`step.${step.name}`)}</PlaceLink>
              <Tag shape={SHAPES[state]} text={t(`step.${state}`)} />
            </li>
          );
        })}
        <li className={classes.step}>
          <PlaceLink place="check">{t('step.check')}</PlaceLink>
        </li>
      </ol>
      {!isOnServer(draft) && !isUntouched(content) && <Discard draft={draft} />}
    </Page>
  );
}
