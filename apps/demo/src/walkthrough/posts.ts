import type { Role } from '@mutua/contracts';
import type { Period } from '@mutua/vocabulary';
import { allPages } from '../api/all-pages.js';
import type { Api } from '../api/api.js';

/** A need or an offer, as far as the demo looks at it. */
export interface Post {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly whatToChange: string | null;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly content: { readonly title: string; readonly period: Period };
}

export interface NeedPost extends Post {
  readonly country: string;
}

/** A proposed match, as far as the demo looks at it. */
export interface Proposal {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly needId: string;
  readonly needTitle: string;
  readonly requesterId: string;
  readonly offerId: string;
  readonly offerTitle: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly score: number;
  readonly reason: string | null;
  readonly explanation: { readonly words: { readonly strengths: string[] } };
}

export const PROPOSALS = '/api/matching/proposals';

export function proposalsWith(api: Api, filter: Readonly<Record<string, string>> = {}): Promise<Proposal[]> {
  return allPages<Proposal>(api, PROPOSALS, filter);
}

/**
 * Every proposal but those that another one replaced before anybody decided: which of these there were depends on the round of
 * clearing that saw them, not on what was asked and given.
 */
export async function lastingProposals(api: Api): Promise<Proposal[]> {
  return (await proposalsWith(api)).filter(({ status }) => status !== 'superseded');
}

export type PartyRole = Extract<Role, 'requester' | 'provider'>;
