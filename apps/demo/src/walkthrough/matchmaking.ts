import type { Capacity } from '@mutua/vocabulary';
import { ApiRefusal } from '../api/api-refusal.js';
import { allPages } from '../api/all-pages.js';
import type { Api } from '../api/api.js';
import type { Installation } from '../api/installation.js';
import type { Person } from '../import/people.js';
import { eventsHandled } from './events-handled.js';
import { PROPOSALS, proposalsWith, type NeedPost, type PartyRole, type Proposal } from './posts.js';

/** Refusals that mean: not this match, but perhaps the next best one. */
const TRY_THE_NEXT = ['capacity-exceeded', 'no-longer-fits'];

/** The open needs, by country and title: an order that is the same on every installation. */
export async function openNeeds(coordinator: Api): Promise<NeedPost[]> {
  const needs = await allPages<NeedPost>(coordinator, '/api/needs', { status: 'open' });
  return needs.sort((a, b) => inOrder(placeOf(a), placeOf(b)));
}

/** The better match first, and equal ones by the title of the offer. */
export function bestFirst(a: Proposal, b: Proposal): number {
  return b.score - a.score || inOrder(a.offerTitle, b.offerTitle);
}

/**
 * A coordinator approves for each need the best match that is still possible, and lets all the consequences come about
 * before the next: capacity that is taken is gone for the others.
 */
export async function approveBest(coordinator: Api, admin: Api): Promise<Proposal[]> {
  const approved: Proposal[] = [];
  for (const { id } of await openNeeds(coordinator)) {
    const match = await approveFirstPossible(coordinator, id);
    if (!match) continue;
    approved.push(match);
    await eventsHandled(admin);
  }
  return approved;
}

async function approveFirstPossible(coordinator: Api, needId: string): Promise<Proposal | null> {
  const proposed = await proposalsWith(coordinator, { status: 'proposed', needId });
  for (const { id, version, offerId } of proposed.sort(bestFirst)) {
    try {
      return await approve(coordinator, { id, version, offerId });
    } catch (error) {
      if (!(error instanceof ApiRefusal && TRY_THE_NEXT.includes(error.code))) throw error;
    }
  }
  return null;
}

type Approvable = Pick<Proposal, 'id' | 'version' | 'offerId'>;

/** Where the offer counts what it gives and the need does not, the coordinator names a share. */
async function approve(coordinator: Api, { id, version, offerId }: Approvable): Promise<Proposal> {
  const path = `${PROPOSALS}/${id}/approve`;
  try {
    return await coordinator.step<Proposal>(path, version, {});
  } catch (error) {
    if (!(error instanceof ApiRefusal && error.code === 'allocation-required')) throw error;
    const { remaining } = await coordinator.get<{ remaining: Capacity }>(`/api/offers/${offerId}`);
    return coordinator.step<Proposal>(path, version, { allocation: shareOf(remaining) });
  }
}

/** A twentieth, at least one: published needs do not say how many people or hours they ask for. */
function shareOf(remaining: Capacity): Capacity {
  const share = (whole: number) => Math.max(1, Math.floor(whole / 20));
  if (remaining.unit === 'unknown') return remaining;
  if (remaining.unit !== 'money') return { ...remaining, quantity: share(remaining.quantity ?? 1) };
  const { amount, currency } = remaining.money;
  return { unit: 'money', money: { amount: String(share(Number(amount))), currency } };
}

/** A coordinator rejects the second best match of the first need that has two. */
export async function rejectOne(coordinator: Api, reason: string): Promise<Proposal | null> {
  for (const { id: needId } of await openNeeds(coordinator)) {
    const [, second] = (await proposalsWith(coordinator, { status: 'proposed', needId })).sort(bestFirst);
    if (second)
      return coordinator.step<Proposal>(`${PROPOSALS}/${second.id}/reject`, second.version, { reason });
  }
  return null;
}

/** The two sides of approved matches, each acting for its own organisation. */
export class Parties {
  private constructor(
    private readonly installation: Installation,
    private readonly memberOf: ReadonlyMap<string | null, Person>,
  ) {}

  static async of(installation: Installation, admin: Api): Promise<Parties> {
    const people = await allPages<Person>(admin, '/api/directory/users');
    return new Parties(installation, new Map(people.map((person) => [person.organisationId, person])));
  }

  /** First the requester accepts, then the provider. */
  async accept({ id, version, requesterId, providerId }: Proposal): Promise<Proposal> {
    const half = await (
      await this.as('requester', requesterId)
    ).step<Proposal>(`${PROPOSALS}/${id}/accept`, version);
    return (await this.as('provider', providerId)).step<Proposal>(`${PROPOSALS}/${id}/accept`, half.version);
  }

  async declineAsProvider({ id, version, providerId }: Proposal, reason: string): Promise<Proposal> {
    return (await this.as('provider', providerId)).step<Proposal>(`${PROPOSALS}/${id}/decline`, version, {
      reason,
    });
  }

  private as(role: PartyRole, organisationId: string): Promise<Api> {
    const person = this.memberOf.get(organisationId);
    if (!person) throw new Error(`Nobody in the directory acts for the organisation ${organisationId}.`);
    return this.installation.as({ userId: person.id, organisationId, roles: [role] });
  }
}

function placeOf({ country, content }: NeedPost): string {
  return `${country} ${content.title}`;
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
