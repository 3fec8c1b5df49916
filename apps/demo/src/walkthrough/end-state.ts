import { allPages } from '../api/all-pages.js';
import type { Installation } from '../api/installation.js';
import type { Person } from '../import/people.js';
import type { Desk } from '../import/register-organisation.js';
import { lastingProposals, type Post } from './posts.js';

/** Everything that users can see, as sorted lines that name things as people do: no ids, no times. Proposals as `lastingProposals` has them. */
export interface EndState {
  readonly people: string[];
  readonly organisations: string[];
  readonly needs: string[];
  readonly offers: string[];
  readonly proposals: string[];
  readonly notifications: string[];
  /** Events that a context could not take. */
  readonly deadLetters: string[];
}

interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly status: string;
}

interface Notification {
  readonly kind: string;
  readonly subject: { readonly type: string; readonly id: string };
}

interface DeadLetter {
  readonly consumer: string;
  readonly error: string;
}

const CONTEXTS = ['directory', 'needs', 'offers', 'matching', 'notifications'];

/** Reads it all through the API. */
export async function endStateOf(
  installation: Installation,
  { admin, coordinator }: Desk,
): Promise<EndState> {
  const people = await allPages<Person>(admin, '/api/directory/users');
  const organisations = await allPages<Organisation>(admin, '/api/directory/organisations');
  const needs = await allPages<Post & { readonly coveredTypes: unknown }>(coordinator, '/api/needs');
  const offers = await allPages<Post & { readonly remaining: unknown }>(coordinator, '/api/offers');
  const proposals = await lastingProposals(coordinator);
  const names = new Map<string | null, string>([
    ...organisations.map(({ id, name }) => [id, name] as const),
    ...[...needs, ...offers].map(({ id, content }) => [id, content.title] as const),
    ...proposals.map(({ id, needTitle, offerTitle }) => [id, `${needTitle} – ${offerTitle}`] as const),
  ]);
  const lineOfPost = ({ content, organisationName, status }: Post, left: unknown) =>
    [content.title, organisationName, status, JSON.stringify([content, left])].join(' | ');
  return {
    people: sorted(
      people.map(({ name, roles, organisationId }) => [name, roles, names.get(organisationId)].join(' | ')),
    ),
    organisations: sorted(
      organisations.map(({ name, country, status }) => [name, country, status].join(' | ')),
    ),
    needs: sorted(needs.map((need) => lineOfPost(need, need.coveredTypes))),
    offers: sorted(offers.map((offer) => lineOfPost(offer, offer.remaining))),
    proposals: sorted(
      proposals.map(({ needTitle, offerTitle, status, score }) =>
        [needTitle, offerTitle, status, score].join(' | '),
      ),
    ),
    notifications: sorted(await notificationLines(installation, people, names)),
    deadLetters: sorted(
      (
        await Promise.all(
          CONTEXTS.map((context) => allPages<DeadLetter>(admin, `/api/operations/${context}/dead-letters`)),
        )
      )
        .flat()
        .map(({ consumer, error }) => [consumer, error].join(' | ')),
    ),
  };
}

async function notificationLines(
  installation: Installation,
  people: readonly Person[],
  names: ReadonlyMap<string | null, string>,
): Promise<string[]> {
  const lines: string[] = [];
  for (const { id: userId, name, organisationId, roles } of people) {
    const own = await installation.as({ userId, organisationId, roles });
    for (const { kind, subject } of await allPages<Notification>(own, '/api/notifications')) {
      lines.push([name, kind, names.get(subject.id) ?? subject.type].join(' | '));
    }
  }
  return lines;
}

function sorted(lines: string[]): string[] {
  return lines.sort();
}
