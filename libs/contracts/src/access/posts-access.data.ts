import { COORDINATOR, EVERY_ROLE, PROVIDER, REQUESTER, type AccessTable } from './access-row.js';

const NEED_STATES =
  'one’s own: all; coordinators and admins: all but draft; who has accepted a match with it: all but draft; who acts for a verified organisation: open, matched';
const OFFER_STATES =
  'one’s own: all; coordinators and admins: all but draft; whose match claims it: all but draft; who acts for a verified organisation: open, exhausted';

const PUBLIC_NEEDS = 'made public by their organisation: open, matched, fulfilled';
const PUBLIC_OFFERS = 'made public by their organisation: open, exhausted';

/** Needs and offers: what organisations ask and give. */
export const POSTS_ACCESS: AccessTable = {
  'POST /api/needs': { who: REQUESTER, whose: 'own' },
  'GET /api/needs': { who: EVERY_ROLE, whose: 'seen', states: NEED_STATES },
  'GET /api/needs/register': { who: 'public', whose: 'any', states: PUBLIC_NEEDS },
  'GET /api/needs/register/figures': { who: 'public', whose: 'any', states: PUBLIC_NEEDS },
  'GET /api/needs/{id}': { who: EVERY_ROLE, whose: 'seen', states: NEED_STATES, otherwise: 404 },
  'PUT /api/needs/{id}': { who: REQUESTER, whose: 'own', states: 'draft, returned, open', otherwise: 404 },
  'POST /api/needs/{id}/submit': { who: REQUESTER, whose: 'own', states: 'draft, returned', otherwise: 404 },
  'POST /api/needs/{id}/approve': { who: COORDINATOR, whose: 'others', states: 'submitted', otherwise: 403 },
  'POST /api/needs/{id}/return': { who: COORDINATOR, whose: 'others', states: 'submitted', otherwise: 403 },
  'POST /api/needs/{id}/withdraw': {
    who: REQUESTER,
    whose: 'own',
    states: 'draft, submitted, returned, open; while no accepted match stands behind it',
    otherwise: 404,
  },
  'POST /api/needs/{id}/fulfil': { who: REQUESTER, whose: 'own', states: 'open, matched', otherwise: 404 },
  'POST /api/needs/{id}/hide': {
    who: REQUESTER,
    whose: 'own',
    states: 'open, matched, fulfilled, expired',
    otherwise: 404,
  },

  'POST /api/offers': { who: PROVIDER, whose: 'own' },
  'GET /api/offers': { who: EVERY_ROLE, whose: 'seen', states: OFFER_STATES },
  'GET /api/offers/register': { who: 'public', whose: 'any', states: PUBLIC_OFFERS },
  'GET /api/offers/register/figures': { who: 'public', whose: 'any', states: PUBLIC_OFFERS },
  'GET /api/offers/{id}': { who: EVERY_ROLE, whose: 'seen', states: OFFER_STATES, otherwise: 404 },
  'PUT /api/offers/{id}': {
    who: PROVIDER,
    whose: 'own',
    states: 'draft, returned, open, paused',
    otherwise: 404,
  },
  'POST /api/offers/{id}/submit': { who: PROVIDER, whose: 'own', states: 'draft, returned', otherwise: 404 },
  'POST /api/offers/{id}/approve': { who: COORDINATOR, whose: 'others', states: 'submitted', otherwise: 403 },
  'POST /api/offers/{id}/return': { who: COORDINATOR, whose: 'others', states: 'submitted', otherwise: 403 },
  'POST /api/offers/{id}/withdraw': {
    who: PROVIDER,
    whose: 'own',
    states: 'draft, submitted, returned, open, paused, exhausted; while no accepted match stands behind it',
    otherwise: 404,
  },
  'POST /api/offers/{id}/pause': { who: PROVIDER, whose: 'own', states: 'open', otherwise: 404 },
  'POST /api/offers/{id}/resume': { who: PROVIDER, whose: 'own', states: 'paused', otherwise: 404 },
  'POST /api/offers/{id}/reconfirm': {
    who: PROVIDER,
    whose: 'own',
    states: 'open, paused, exhausted',
    otherwise: 404,
  },
  'POST /api/offers/{id}/hide': {
    who: PROVIDER,
    whose: 'own',
    states: 'open, paused, exhausted, expired',
    otherwise: 404,
  },
  'POST /api/offers/{id}/capacity': {
    who: PROVIDER,
    whose: 'own',
    states: 'open, paused, exhausted',
    otherwise: 404,
  },
};
