import { answered, ifMatch, needs, offers } from '../api/client.js';
import { wholeContent, type Content, type Kind } from '../writing/content.js';
import type { OtherVersion } from './draft.js';

interface Post {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly updatedAt: string;
  readonly whatToChange: string | null;
  readonly content: Content;
}

function read(kind: Kind, post: Post): OtherVersion {
  const { id, version, status, updatedAt, whatToChange, content } = post;
  return { id, version, status, updatedAt, whatToChange, content: wholeContent(kind, content) };
}

/** @throws Problem, also when there is no connection */
export async function fetchPost(kind: Kind, id: string): Promise<OtherVersion> {
  const params = { path: { id } };
  return read(
    kind,
    kind === 'need'
      ? await answered(needs.GET('/api/needs/{id}', { params }))
      : await answered(offers.GET('/api/offers/{id}', { params })),
  );
}

/** @throws Problem, also when there is no connection */
export async function createPost(kind: Kind, key: string, body: Content): Promise<OtherVersion> {
  const params = { header: { 'Idempotency-Key': key } };
  return read(
    kind,
    kind === 'need'
      ? await answered(needs.POST('/api/needs', { params, body }))
      : await answered(offers.POST('/api/offers', { params, body })),
  );
}

/** @throws Problem, also when there is no connection */
export async function revisePost(
  kind: Kind,
  id: string,
  version: number,
  body: Content,
): Promise<OtherVersion> {
  const params = { path: { id }, header: ifMatch(version) };
  return read(
    kind,
    kind === 'need'
      ? await answered(needs.PUT('/api/needs/{id}', { params, body }))
      : await answered(offers.PUT('/api/offers/{id}', { params, body })),
  );
}

/** @throws Problem, also when there is no connection */
export async function submitPost(kind: Kind, id: string, version: number): Promise<OtherVersion> {
  const params = { path: { id }, header: ifMatch(version) };
  return read(
    kind,
    kind === 'need'
      ? await answered(needs.POST('/api/needs/{id}/submit', { params }))
      : await answered(offers.POST('/api/offers/{id}/submit', { params })),
  );
}
