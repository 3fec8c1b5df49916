import {
  ADMIN,
  COORDINATOR,
  EITHER_SIDE,
  EVERY_ROLE,
  OFFICES,
  type AccessRow,
  type AccessTable,
} from './access-row.js';

const PUBLIC: AccessRow = { who: 'public', whose: 'none' };
const OWN_SESSION: AccessRow = { who: 'signed-in', whose: 'session', otherwise: 403 };
const MANAGER: AccessRow = { who: 'signed-in', whose: 'manager', otherwise: 404 };
const ORGANISATIONS = '/api/directory/organisations';

export const DIRECTORY_ACCESS: AccessTable = {
  [`POST ${ORGANISATIONS}`]: { who: EITHER_SIDE, whose: 'self' },
  [`GET ${ORGANISATIONS}`]: {
    who: EVERY_ROLE,
    whose: 'seen',
    states: 'verified; all that are one’s own, that one endorses, and to coordinators and admins',
  },
  [`GET ${ORGANISATIONS}/{id}`]: {
    who: EVERY_ROLE,
    whose: 'seen',
    states: 'verified; all that are one’s own, that one endorses, and to coordinators and admins',
    otherwise: 404,
  },
  [`PUT ${ORGANISATIONS}/{id}`]: { who: EITHER_SIDE, whose: 'member', otherwise: 404 },
  [`POST ${ORGANISATIONS}/{id}/verify`]: {
    who: COORDINATOR,
    whose: 'others',
    states: 'unverified; endorsed, where its country wants that',
    otherwise: 403,
  },
  [`POST ${ORGANISATIONS}/{id}/refuse`]: {
    who: COORDINATOR,
    whose: 'others',
    states: 'unverified',
    otherwise: 403,
  },
  [`POST ${ORGANISATIONS}/{id}/endorse`]: {
    who: EITHER_SIDE,
    whose: 'endorser',
    states: 'unverified',
    otherwise: 404,
  },
  [`GET ${ORGANISATIONS}/{id}/members`]: {
    who: 'signed-in',
    whose: 'member',
    states: 'any; also to coordinators and admins',
    otherwise: 404,
  },
  [`PUT ${ORGANISATIONS}/{id}/members/{userId}`]: MANAGER,
  [`DELETE ${ORGANISATIONS}/{id}/members/{userId}`]: { ...MANAGER, states: 'any; members may leave' },
  [`GET ${ORGANISATIONS}/{id}/invitations`]: MANAGER,
  [`POST ${ORGANISATIONS}/{id}/invitations`]: MANAGER,
  [`DELETE ${ORGANISATIONS}/{id}/invitations/{invitationId}`]: MANAGER,
  [`GET ${ORGANISATIONS}/{id}/api-keys`]: MANAGER,
  [`POST ${ORGANISATIONS}/{id}/api-keys`]: MANAGER,
  [`DELETE ${ORGANISATIONS}/{id}/api-keys/{keyId}`]: MANAGER,
  [`PUT ${ORGANISATIONS}/{id}/letter`]: { who: 'signed-in', whose: 'member', otherwise: 404 },
  [`GET ${ORGANISATIONS}/{id}/attachments`]: {
    who: 'signed-in',
    whose: 'member',
    states: 'any; also to coordinators, and to whom endorses it',
    otherwise: 404,
  },
  'GET /api/directory/attachments/{id}/content': {
    who: 'signed-in',
    whose: 'member',
    states: 'any; also to coordinators, and to whom endorses it',
    otherwise: 404,
  },

  'POST /api/directory/users': { who: ADMIN, whose: 'none' },
  'GET /api/directory/users': { who: OFFICES, whose: 'any' },
  'GET /api/directory/users/me': { who: EVERY_ROLE, whose: 'self' },
  'PUT /api/directory/users/me': { who: EVERY_ROLE, whose: 'self', states: 'active' },
  'GET /api/directory/users/{id}': {
    who: EVERY_ROLE,
    whose: 'self',
    states: 'any; anybody to admins',
    otherwise: 404,
  },
  'PUT /api/directory/users/{id}': { who: ADMIN, whose: 'any' },
  'GET /api/directory/matches/{proposalId}/contacts': {
    who: ['requester', 'provider', 'coordinator'],
    whose: 'party',
    states: 'accepted, fulfilled',
    otherwise: 404,
  },

  'GET /api/directory/focal-points': { who: 'signed-in', whose: 'none' },
  'PUT /api/directory/focal-points/{country}': { who: OFFICES, whose: 'any' },
  'DELETE /api/directory/focal-points/{country}': { who: OFFICES, whose: 'any' },

  'GET /api/directory/sign-in-options': PUBLIC,
  'POST /api/directory/sessions': PUBLIC,
  'POST /api/directory/accounts': PUBLIC,
  'POST /api/directory/accounts/confirmation': PUBLIC,
  'POST /api/directory/recoveries': PUBLIC,
  'POST /api/directory/recoveries/completion': PUBLIC,
  'POST /api/directory/setup': PUBLIC,
  'POST /api/directory/invitations/lookup': PUBLIC,
  'POST /api/directory/invitations/registration': PUBLIC,
  'POST /api/directory/tokens': PUBLIC,
  'GET /api/directory/demo-accounts': PUBLIC,
  'POST /api/directory/demo-accounts/{userId}/session': PUBLIC,
  'GET /api/directory/session': { who: 'anybody', whose: 'session' },

  'DELETE /api/directory/session': OWN_SESSION,
  'PUT /api/directory/session/organisation': OWN_SESSION,
  'GET /api/directory/sessions': OWN_SESSION,
  'DELETE /api/directory/sessions/{id}': OWN_SESSION,
  'DELETE /api/directory/sessions': OWN_SESSION,
  'GET /api/directory/account': OWN_SESSION,
  'PUT /api/directory/account/password': OWN_SESSION,
  'POST /api/directory/account/second-factor': OWN_SESSION,
  'POST /api/directory/account/second-factor/confirmation': OWN_SESSION,
  'POST /api/directory/account/second-factor/removal': OWN_SESSION,
  'POST /api/directory/invitations/acceptance': OWN_SESSION,
};
