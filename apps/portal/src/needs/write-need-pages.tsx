import { useParams, useSearch } from '@tanstack/react-router';
import { EditPostPage } from '../writing/edit-post-page.js';
import { NewPostPage } from '../writing/new-post-page.js';

export function NewNeedPage() {
  const { draft, step } = useSearch({ from: '/inside/requesters/needs/new' });
  return <NewPostPage kind="need" draftKey={draft} place={step} />;
}

export function EditNeedPage() {
  const { id } = useParams({ from: '/inside/requesters/needs/$id/edit' });
  const { step } = useSearch({ from: '/inside/requesters/needs/$id/edit' });
  return <EditPostPage kind="need" id={id} place={step} />;
}
