import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import type { Draft } from '../drafts/draft.js';
import classes from '../ui/list.module.css';
import type { Kind } from './content.js';
import { SavedNote } from './saved-note.js';
import writing from './writing.module.css';

interface DraftsHereProps {
  readonly kind: Kind;
  readonly drafts: readonly Draft[];
}

/** What lies on this device only, above what the server has. */
export function DraftsHere({ kind, drafts }: DraftsHereProps) {
  const { t } = useTranslation('posts');
  if (drafts.length === 0) return null;
  return (
    <section className={writing.section} aria-labelledby="here">
      <h2 id="here">{t('on-device')}</h2>
      <ul className={classes.list}>
        {drafts.map((draft) => (
          <li key={draft.key} className={classes.row}>
            <span className={classes.title} dir="auto" lang={draft.content.contentLanguage}>
              <DraftLink kind={kind} draft={draft} text={draft.content.title || t('untitled')} />
            </span>
            <SavedNote draft={draft} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DraftLink({
  kind,
  draft,
  text,
}: {
  readonly kind: Kind;
  readonly draft: Draft;
  readonly text: string;
}) {
  if (draft.server) {
    return (
      <Link to={kind === 'need' ? '/needs/$id/edit' : '/offers/$id/edit'} params={{ id: draft.server.id }}>
        {text}
      </Link>
    );
  }
  return (
    <Link to={kind === 'need' ? '/needs/new' : '/offers/new'} search={{ draft: draft.key }}>
      {text}
    </Link>
  );
}
