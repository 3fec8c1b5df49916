import { ADMIN, COORDINATOR, EITHER_SIDE, EVERY_ROLE, OFFICES, type AccessTable } from './access-row.js';

const PROPOSAL_STATES = 'coordinators and admins: all; parties: from approved on';
const PROPOSALS = '/api/matching/proposals';

const PUBLIC_MATCHES = 'of which both sides are public: accepted, fulfilled';

/** Candidates and proposals: what goes on between two organisations. */
export const MATCHING_ACCESS: AccessTable = {
  [`POST ${PROPOSALS}`]: { who: COORDINATOR, whose: 'others', states: 'need and offer open' },
  [`GET ${PROPOSALS}`]: { who: EVERY_ROLE, whose: 'party', states: PROPOSAL_STATES },
  [`GET ${PROPOSALS}/{id}`]: { who: EVERY_ROLE, whose: 'party', states: PROPOSAL_STATES, otherwise: 404 },
  [`GET ${PROPOSALS}/{id}/history`]: {
    who: EVERY_ROLE,
    whose: 'party',
    states: PROPOSAL_STATES,
    otherwise: 404,
  },
  [`POST ${PROPOSALS}/{id}/approve`]: {
    who: COORDINATOR,
    whose: 'others',
    states: 'proposed',
    otherwise: 403,
  },
  [`POST ${PROPOSALS}/{id}/reject`]: {
    who: COORDINATOR,
    whose: 'others',
    states: 'proposed',
    otherwise: 403,
  },
  [`POST ${PROPOSALS}/{id}/accept`]: { who: EITHER_SIDE, whose: 'party', states: 'approved', otherwise: 404 },
  [`POST ${PROPOSALS}/{id}/decline`]: {
    who: EITHER_SIDE,
    whose: 'party',
    states: 'approved',
    otherwise: 404,
  },
  [`POST ${PROPOSALS}/{id}/revoke`]: {
    who: COORDINATOR,
    whose: 'others',
    states: 'approved',
    otherwise: 403,
  },
  [`POST ${PROPOSALS}/{id}/allocation`]: {
    who: COORDINATOR,
    whose: 'others',
    states: 'approved',
    otherwise: 403,
  },
  [`POST ${PROPOSALS}/{id}/cancel`]: {
    who: ['requester', 'provider', 'coordinator'],
    whose: 'party',
    states: 'accepted; coordinators: of others',
    otherwise: 404,
  },
  'GET /api/matching/register': { who: 'public', whose: 'any', states: PUBLIC_MATCHES },
  'GET /api/matching/register/figures': { who: 'public', whose: 'any', states: PUBLIC_MATCHES },
  'GET /api/matching/needs/{needId}/candidates': {
    who: ['requester', 'coordinator', 'admin'],
    whose: 'own',
    states: 'open; coordinators and admins: of anybody',
    otherwise: 404,
  },
  'GET /api/matching/needs/{needId}/near-misses': {
    who: ['requester', 'coordinator', 'admin'],
    whose: 'own',
    states: 'open; coordinators and admins: of anybody',
    otherwise: 404,
  },
  'GET /api/matching/needs/{needId}/exclusions': {
    who: ['requester', 'coordinator', 'admin'],
    whose: 'own',
    states: 'open; coordinators and admins: of anybody',
    otherwise: 404,
  },
  'GET /api/matching/needs/{needId}/shortfall': {
    who: ['requester', 'coordinator', 'admin'],
    whose: 'own',
    states: 'open; coordinators and admins: of anybody',
    otherwise: 404,
  },
  'GET /api/matching/needs/{needId}/bundles': {
    who: ['requester', 'coordinator', 'admin'],
    whose: 'own',
    states: 'open; coordinators and admins: of anybody',
    otherwise: 404,
  },
  'GET /api/matching/offers/{offerId}/candidates': {
    who: ['provider', 'coordinator', 'admin'],
    whose: 'own',
    states: 'open; coordinators and admins: of anybody',
    otherwise: 404,
  },
  'GET /api/matching/offers/{offerId}/near-misses': {
    who: ['provider', 'coordinator', 'admin'],
    whose: 'own',
    states: 'open; coordinators and admins: of anybody',
    otherwise: 404,
  },
  'GET /api/matching/needs/{needId}/offers/{offerId}': {
    who: EVERY_ROLE,
    whose: 'seen',
    states: 'one side one’s own, and the other one’s own or open; coordinators and admins: of anybody',
    otherwise: 404,
  },
};

/** The rules of matching, how they clear the whole, and what people make of it. */
export const ENGINE_ACCESS: AccessTable = {
  'GET /api/matching/weights': { who: EVERY_ROLE, whose: 'any' },
  'POST /api/matching/weights': { who: OFFICES, whose: 'any' },
  'GET /api/matching/equity': { who: EVERY_ROLE, whose: 'any' },
  'POST /api/matching/equity': { who: OFFICES, whose: 'any' },
  'POST /api/matching/what-ifs': { who: OFFICES, whose: 'any' },
  'GET /api/matching/what-ifs': { who: OFFICES, whose: 'any' },
  'GET /api/matching/what-ifs/{id}': { who: OFFICES, whose: 'any' },
  'POST /api/matching/what-ifs/{id}/cancel': { who: OFFICES, whose: 'any', states: 'requested, running' },
  'POST /api/matching/what-ifs/{id}/publish': { who: OFFICES, whose: 'any', states: 'done' },
  'POST /api/matching/what-ifs/{id}/discard': {
    who: OFFICES,
    whose: 'any',
    states: 'done, failed, cancelled',
  },
  'GET /api/matching/reference-rates': { who: EVERY_ROLE, whose: 'any' },
  'PUT /api/matching/reference-rates': { who: ADMIN, whose: 'any' },
  'GET /api/matching/clearing': { who: OFFICES, whose: 'any' },
  'POST /api/matching/clearing/audits': { who: OFFICES, whose: 'any' },
  'GET /api/matching/clearing/audits': { who: OFFICES, whose: 'any' },
  'GET /api/matching/clearing/audits/{id}': { who: OFFICES, whose: 'any' },
  'GET /api/matching/reports/decisions': { who: OFFICES, whose: 'any' },
};
