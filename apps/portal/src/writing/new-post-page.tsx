import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { beginDraft, readAll } from '../drafts/draft-store.js';
import type { Draft } from '../drafts/draft.js';
import { newKey } from '../drafts/new-key.js';
import { useSignedIn, type Session } from '../session/session.js';
import { Problem } from '../api/problem.js';
import { Failure, Loading } from '../ui/states.js';
import { emptyContent, isUntouched, type Kind } from './content.js';
import { WritingPage } from './writing-page.js';

interface NewPostPageProps {
  readonly kind: Kind;
  readonly draftKey: string | undefined;
  readonly place: string | undefined;
}

/** Writing something new; its draft is in the address, so that a reload finds it. */
export function NewPostPage({ kind, draftKey, place }: NewPostPageProps) {
  const session = useSignedIn();
  if (session.organisationId === null) {
    return <Failure error={new Problem('organisation-required', 403, '')} whole />;
  }
  if (draftKey !== undefined) return <KnownDraft kind={kind} draftKey={draftKey} place={place} />;
  return <Beginning kind={kind} place={place} session={session} organisationId={session.organisationId} />;
}

interface KnownDraftProps extends NewPostPageProps {
  readonly draftKey: string;
}

function KnownDraft({ kind, draftKey, place }: KnownDraftProps) {
  const session = useSignedIn();
  const found = useQuery({
    queryKey: ['drafts', 'at', draftKey],
    queryFn: async () => (await readAll()).find(({ key }) => key === draftKey) ?? null,
    staleTime: Infinity,
    gcTime: 0,
  });
  if (found.isPending) return <Loading />;
  const owned =
    found.data?.kind === kind &&
    found.data.userId === session.user.id &&
    found.data.organisationId === session.organisationId;
  if (!owned) return <Navigate to={kind === 'need' ? '/needs' : '/offers'} replace />;
  return <WritingPage kind={kind} draftKey={draftKey} place={place} />;
}

interface BeginningProps {
  readonly kind: Kind;
  readonly place: string | undefined;
  readonly session: Session;
  readonly organisationId: string;
}

function Beginning({ kind, place, session, organisationId }: BeginningProps) {
  const { i18n } = useTranslation();
  const begun = useQuery({
    queryKey: ['drafts', 'new', kind, organisationId],
    queryFn: () => begin(kind, session.user.id, organisationId, i18n.language),
    staleTime: 0,
    gcTime: 0,
  });
  if (!begun.data) return <Loading />;
  return (
    <Navigate
      to={kind === 'need' ? '/needs/new' : '/offers/new'}
      search={{ draft: begun.data.key, ...(place === undefined ? {} : { step: place }) }}
      replace
    />
  );
}

/** One in which nothing was written is taken again. */
async function begin(kind: Kind, userId: string, organisationId: string, language: string): Promise<Draft> {
  const untouched = (await readAll()).find(
    (draft) =>
      draft.kind === kind &&
      draft.userId === userId &&
      draft.organisationId === organisationId &&
      !draft.server &&
      draft.phase === 'writing' &&
      isUntouched(draft.content),
  );
  const draft: Draft = untouched ?? {
    key: newKey(),
    kind,
    userId,
    organisationId,
    content: emptyContent(kind, language),
    done: [],
    phase: 'writing',
    server: null,
    creation: null,
    underWay: null,
    other: null,
    refused: null,
    changedAt: new Date().toISOString(),
  };
  // another tab may have begun to write in it
  return beginDraft(draft, () => true);
}
