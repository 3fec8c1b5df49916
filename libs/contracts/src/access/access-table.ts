import { ADMIN, EVERY_ROLE, type AccessTable } from './access-row.js';
import { DIRECTORY_ACCESS } from './directory-access.data.js';
import { ENGINE_ACCESS, MATCHING_ACCESS } from './matching-access.data.js';
import { POSTS_ACCESS } from './posts-access.data.js';

const NOTIFICATIONS_ACCESS: AccessTable = {
  'GET /api/notifications': { who: EVERY_ROLE, whose: 'self' },
  'GET /api/notifications/live': { who: 'signed-in', whose: 'self' },
  'GET /api/notifications/mails': { who: EVERY_ROLE, whose: 'self' },
  'PUT /api/notifications/mails': { who: EVERY_ROLE, whose: 'self' },
  'GET /api/notifications/unread-count': { who: EVERY_ROLE, whose: 'self' },
  'POST /api/notifications/read-all': { who: EVERY_ROLE, whose: 'self' },
  'POST /api/notifications/{id}/read': { who: EVERY_ROLE, whose: 'self', otherwise: 404 },
};

/** Of every context by the same paths. */
const OPERATIONS_ACCESS: AccessTable = {
  'GET /api/operations/{context}/backlog': { who: ADMIN, whose: 'any' },
  'GET /api/operations/{context}/dead-letters': { who: ADMIN, whose: 'any' },
  'GET /api/operations/{context}/dead-letters/{id}': { who: ADMIN, whose: 'any' },
  'POST /api/operations/{context}/dead-letters/{id}/replay': { who: ADMIN, whose: 'any' },
  'POST /api/operations/{context}/dead-letters/{id}/discard': { who: ADMIN, whose: 'any' },
};

const PLATFORM_ACCESS: AccessTable = {
  'GET /health/live': { who: 'public', whose: 'none' },
  'GET /health/ready': { who: 'public', whose: 'none' },
  'GET /.well-known/jwks.json': { who: 'public', whose: 'none' },
  'GET /internal/session': {
    who: 'public',
    whose: 'none',
    states: 'for the entry only, which lets nobody else through',
  },
  'GET /api/vocabularies': { who: 'public', whose: 'none' },
  'GET /api/vocabularies/{name}': { who: 'public', whose: 'none' },
};

/**
 * Who may do what to which state of whose thing: every endpoint there is. A process does not start with an endpoint that is not
 * here or says otherwise, and a test goes through all of them as everybody. The roles are held at the door; whose it is and in
 * which state, by the context that owns it.
 */
export const ACCESS: AccessTable = {
  ...DIRECTORY_ACCESS,
  ...POSTS_ACCESS,
  ...MATCHING_ACCESS,
  ...ENGINE_ACCESS,
  ...NOTIFICATIONS_ACCESS,
  ...OPERATIONS_ACCESS,
  ...PLATFORM_ACCESS,
};

/** The row of an endpoint; of operations the same for every context. */
export function accessTo(method: string, path: string): AccessTable[string] | undefined {
  return ACCESS[`${method} ${path.replace(/^\/api\/operations\/[a-z]+\//, '/api/operations/{context}/')}`];
}
