import { useTranslation } from 'react-i18next';
import { useOnline } from '../app/use-online.js';
import { isKeptOnServer, type Draft } from '../drafts/draft.js';
import { isOnServer } from '../drafts/is-on-server.js';
import { Tag, type Shape } from '../ui/status.js';
import { halfSaidIn } from './gaps.js';
import { STEPS } from './fields.js';
import { isUntouched } from './content.js';
import classes from './writing.module.css';

type Where = 'device' | 'server' | 'saving' | 'queued' | 'conflict' | 'problem';

const SHAPES: Readonly<Record<Where, Shape>> = {
  device: 'half',
  server: 'check',
  saving: 'outline',
  queued: 'bars',
  conflict: 'flag',
  problem: 'flag',
};

/** Where what was written is kept. */
export function SavedNote({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('form');
  const where = whereIs(draft, useOnline());
  return (
    <p className={classes.saved} role="status">
      {where && <Tag shape={SHAPES[where]} text={t(`saved.${where}`)} />}
    </p>
  );
}

function whereIs(draft: Draft, online: boolean): Where | null {
  if (draft.other) return 'conflict';
  if (draft.phase === 'queued') return 'queued';
  if (draft.refused) return 'problem';
  if (isOnServer(draft)) return 'server';
  if (!draft.server && isUntouched(draft.content)) return null;
  const fields = STEPS[draft.kind].flatMap((step) => step.fields);
  const goes = !draft.server || isKeptOnServer(draft.server);
  return online && goes && halfSaidIn(fields, draft.content).length === 0 ? 'saving' : 'device';
}
