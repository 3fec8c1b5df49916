import { useParams, useSearch } from '@tanstack/react-router';
import { EditPostPage } from '../writing/edit-post-page.js';
import { NewPostPage } from '../writing/new-post-page.js';

export function NewOfferPage() {
  const { draft, step } = useSearch({ from: '/inside/providers/offers/new' });
  return <NewPostPage kind="offer" draftKey={draft} place={step} />;
}

export function EditOfferPage() {
  const { id } = useParams({ from: '/inside/providers/offers/$id/edit' });
  const { step } = useSearch({ from: '/inside/providers/offers/$id/edit' });
  return <EditPostPage kind="offer" id={id} place={step} />;
}
