import { answered, directory, ifMatch, matching, needs, offers } from '../api/client.js';
import type { components } from '../api/generated/matching.data.js';
import type { Subject } from './queue-items.js';
import type { Reason } from './reason-form.js';

export type Capacity = components['schemas']['CapacityDto'];

/** On which terms a match is approved; what is left out, the service takes for granted. */
export type Terms = components['schemas']['ApproveProposalDto'];

export type Verdict =
  | { readonly verdict: 'yes'; readonly terms: Terms }
  | { readonly verdict: 'no'; readonly reason: Reason }
  | ChangeOfApproval;

/** What can be done about a match that was approved and that not both sides have accepted. */
export type ChangeOfApproval =
  | { readonly verdict: 'revoke'; readonly reason: string }
  | ({ readonly verdict: 'reallocate' } & Reallocation);

/** What an approved match takes from now on, and why. */
type Reallocation = components['schemas']['ChangeAllocationDto'];

/**
 * Sends what a coordinator decided, of the version that they saw.
 *
 * @param keepalive whether the request must outlive the page
 * @throws Problem when it is refused, or when there is no connection
 */
export function sendDecision(subject: Subject, verdict: Verdict, keepalive: boolean): Promise<unknown> {
  const { id, version } = subject.of;
  const params = { path: { id }, header: ifMatch(version) };
  const reason = verdict.verdict === 'no' ? verdict.reason : null;
  switch (subject.kind) {
    case 'organisation':
      return answered(
        reason
          ? directory.POST('/api/directory/organisations/{id}/refuse', {
              params,
              keepalive,
              body: { reason: reason.reason },
            })
          : directory.POST('/api/directory/organisations/{id}/verify', { params, keepalive }),
      );
    case 'need':
      return answered(
        reason
          ? needs.POST('/api/needs/{id}/return', { params, keepalive, body: { whatToChange: reason.reason } })
          : needs.POST('/api/needs/{id}/approve', { params, keepalive }),
      );
    case 'offer':
      return answered(
        reason
          ? offers.POST('/api/offers/{id}/return', {
              params,
              keepalive,
              body: { whatToChange: reason.reason },
            })
          : offers.POST('/api/offers/{id}/approve', { params, keepalive }),
      );
    case 'proposal':
      return answered(decideOnMatch(params, verdict, keepalive));
  }
}

function decideOnMatch(
  params: { readonly path: { readonly id: string }; readonly header: ReturnType<typeof ifMatch> },
  verdict: Verdict,
  keepalive: boolean,
) {
  switch (verdict.verdict) {
    case 'yes':
      return matching.POST('/api/matching/proposals/{id}/approve', {
        params,
        keepalive,
        body: verdict.terms,
      });
    case 'no':
      return matching.POST('/api/matching/proposals/{id}/reject', {
        params,
        keepalive,
        body: verdict.reason,
      });
    case 'revoke':
      return matching.POST('/api/matching/proposals/{id}/revoke', {
        params,
        keepalive,
        body: { reason: verdict.reason },
      });
    case 'reallocate': {
      const { verdict: _, ...body } = verdict;
      return matching.POST('/api/matching/proposals/{id}/allocation', { params, keepalive, body });
    }
  }
}
