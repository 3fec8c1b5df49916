import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useSignedIn } from '../session/session.js';
import { openDraft } from '../drafts/draft-sync.js';
import { Failure, Loading } from '../ui/states.js';
import type { Kind } from './content.js';
import { WritingPage } from './writing-page.js';

/** In other states there is nothing to write; the page of it says what there is. */
const CHANGEABLE = ['draft', 'returned', 'open', 'paused'];

interface EditPostPageProps {
  readonly kind: Kind;
  readonly id: string;
  readonly place: string | undefined;
}

/** Changing what is on the server already. */
export function EditPostPage({ kind, id, place }: EditPostPageProps) {
  const { user, organisationId } = useSignedIn();
  const owner = { kind, userId: user.id, organisationId: organisationId ?? '' };
  const draft = useQuery({
    queryKey: ['drafts', 'of', id, owner],
    queryFn: () => openDraft(owner, id),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (draft.isPending) return <Loading />;
  if (draft.isError) return <Failure error={draft.error} retry={draft.refetch} whole />;
  const { key, phase, server } = draft.data;
  if (phase === 'writing' && server && !CHANGEABLE.includes(server.status)) {
    return <Navigate to={kind === 'need' ? '/needs/$id' : '/offers/$id'} params={{ id }} replace />;
  }
  return <WritingPage kind={kind} draftKey={key} place={place} />;
}
