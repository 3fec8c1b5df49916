// Written by `npm run clients` from the OpenAPI document; change the code, not this file.

export interface paths {
  '/api/matching/clearing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the last run of clearing came out, who is covered, and what is yet to be cleared */
    get: operations['ClearingController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/clearing/audits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Audits of clearing, newest first */
    get: operations['AuditsController_list'];
    put?: never;
    /** Ask for an audit of clearing by a solver; while one is to come, you are told of that one */
    post: operations['AuditsController_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/clearing/audits/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One audit of clearing */
    get: operations['AuditsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/equity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What clearing adds for the sake of equity, and what it added before */
    get: operations['EquityController_get'];
    put?: never;
    /** Publish other equity terms; all is cleared by them */
    post: operations['EquityController_publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/needs/{needId}/bundles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Up to three offers that together cover a need in full, with the modality of the cooperation */
    get: operations['BundlesController_ofNeed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/needs/{needId}/candidates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The best offers for an open need, best first, with how each pair stands and the reasons */
    get: operations['CandidatesController_ofNeed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/needs/{needId}/exclusions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether any open offer meets all conditions of your need, and if none does, which conditions exclude all */
    get: operations['CandidatesController_exclusionsOfNeed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/needs/{needId}/near-misses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Offers that would fit your need but for one condition, which is named */
    get: operations['CandidatesController_nearMissesOfNeed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/needs/{needId}/offers/{offerId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Why your offer or need fits another side that you may know of, or what it fails */
    get: operations['CandidatesController_explain'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/needs/{needId}/shortfall': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Why your need got less than it asks for when all needs and offers were cleared together, or that it misses nothing */
    get: operations['ShortfallsController_ofNeed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/offers/{offerId}/candidates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The open needs that your offer fits as judged today, best first, with the reasons */
    get: operations['CandidatesController_ofOffer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/offers/{offerId}/near-misses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open needs that your offer would fit but for one condition, which is named */
    get: operations['CandidatesController_nearMissesOfOffer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List proposals, newest first or by score; parties see theirs once a coordinator has approved them */
    get: operations['ProposalsController_list'];
    put?: never;
    /** Propose a pair by hand, with the reason; it must meet every condition, and another coordinator approves it */
    post: operations['CoordinationController_propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/proposals/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One proposal with its explanation */
    get: operations['ProposalsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/proposals/{id}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept a match for your organisation; it is made when both parties have */
    post: operations['ProposalsController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/proposals/{id}/allocation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change what an approved match takes, with the reason; both parties must accept anew */
    post: operations['CoordinationController_reallocate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/proposals/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approve a match: its capacity is held, and both parties are asked */
    post: operations['ProposalsController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/proposals/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cancel an accepted match, for your organisation or as coordinator, with a cause and words */
    post: operations['CoordinationController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/proposals/{id}/decline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decline a match for your organisation, with the reason */
    post: operations['ProposalsController_decline'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/proposals/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was done with a proposal, by whom and when, oldest first */
    get: operations['ProposalsController_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/proposals/{id}/reject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reject a match, with the reason; the next best moves up */
    post: operations['ProposalsController_reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/proposals/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an approval back while not both have accepted, with the reason */
    post: operations['CoordinationController_revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/reference-rates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The rates at which sums in two currencies are compared, each with its day and source */
    get: operations['ReferenceRatesController_get'];
    /** Enter rates from a file; one that is there for a currency and a day is corrected, the others stay */
    put: operations['ReferenceRatesController_enter'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The matches of which both sides are public, newest first; for everybody */
    get: operations['RegisterController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/register/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many matches are public, by the country and group of who asked, and by type of cooperation */
    get: operations['RegisterController_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/reports/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which criteria disagree with what people decided, and why people turned matches down */
    get: operations['DecisionsReportController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/weights': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What each criterion counts, and what it counted before */
    get: operations['WeightsController_get'];
    put?: never;
    /** Publish other weights; open needs are judged by them in the background */
    post: operations['WeightsController_publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/what-ifs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What-ifs, newest first */
    get: operations['WhatIfsController_list'];
    put?: never;
    /** Try other weights or equity terms on a copy of the pool; it runs in the background */
    post: operations['WhatIfsController_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/what-ifs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One what-if: how far it is, and who would gain and lose */
    get: operations['WhatIfsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/what-ifs/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End one that waits or runs */
    post: operations['WhatIfsController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/what-ifs/{id}/discard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put one away that has ended */
    post: operations['WhatIfsController_discard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/matching/what-ifs/{id}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put what was tried in force, as it was tried: on the rules that it was compared with, or not at all */
    post: operations['WhatIfsController_publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/matching/backlog': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far this context is behind the events it listens to */
    get: operations['matchingOperationsController_backlog'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/matching/dead-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Events that a reaction could not take, newest first */
    get: operations['matchingOperationsController_deadLetters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/matching/dead-letters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One dead letter with its event and its error */
    get: operations['matchingOperationsController_deadLetter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/matching/dead-letters/{id}/discard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts away for good, with a reason, what can never be handled */
    post: operations['matchingOperationsController_discard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/matching/dead-letters/{id}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hands the event to its reaction again */
    post: operations['matchingOperationsController_replay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    ApprovalOutlookDto: {
      /** @description Null where it would be refused */
      allocation: components['schemas']['CapacityDto'] | null;
      /** @description What the need still asks for in what the offer counts, beside approved and accepted matches; null where it does not say */
      lacking: components['schemas']['CapacityDto'] | null;
      /** @description Why it would be refused; null where it would not */
      refusal: components['schemas']['RefusalDto'] | null;
    };
    ApproveProposalDto: {
      allocation?: components['schemas']['CapacityDto'] | null;
      /** @description Approve it besides matches that cover the same of the need already, or for more than the need asks for */
      evenIfCovered?: boolean;
    };
    AuditDto: {
      /** @description What the auction itself had certified */
      certifiedGap: number | null;
      detail: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /**
       * @description Why there is no figure
       * @enum {string|null}
       */
      failure: 'timed-out' | 'worker-died' | 'unsolved' | null;
      /** Format: uuid */
      id: string;
      /** @description Whether the ratio is below 0.99; false while there is none */
      isAlarming: boolean;
      /** @description Points of the optimum that HiGHS found */
      optimum: number | null;
      /** @description value / optimum */
      ratio: number | null;
      /** Format: date-time */
      requestedAt: string;
      /**
       * Format: uuid
       * @description Null: by the schedule
       */
      requestedBy: string | null;
      /** @description The run of clearing that was audited */
      run: number | null;
      /** @enum {string} */
      status: 'requested' | 'running' | 'done' | 'failed';
      /** @description Points that clearing reached */
      value: number | null;
    };
    BacklogDto: {
      /** @description The context whose events these are */
      publisher: string;
      /** @description Events published and not yet handled */
      waiting: number;
    };
    BasedOnDto: {
      equity: string;
      weights: string;
    };
    BundleDto: {
      /** @description Code of the IATI list CollaborationType */
      iatiCollaborationType: string | null;
      /**
       * @description Null where it hangs on what is not known
       * @enum {string|null}
       */
      modality: 'north-south' | 'south-south' | 'triangular' | 'multilateral' | null;
      offers: components['schemas']['BundlePartDto'][];
      /** @description The mean of the scores */
      score: number;
    };
    BundlePartDto: {
      /** @description What that would bring of the sum that the need asks for, in the currency of its budget; null where that is not known */
      brings: components['schemas']['MoneyDto'] | null;
      /** @description What it gives of what is lacking */
      covers: (
        | 'policy-exchange'
        | 'knowledge-sharing'
        | 'technology-transfer'
        | 'technical-assistance'
        | 'lifelong-learning'
        | 'training'
        | 'workforce-skilling'
        | 'research-cooperation'
        | 'joint-laboratory'
        | 'capacity-centre'
        | 'courses-seminars-workshops'
        | 'financing'
        | 'compute-access'
        | 'connectivity-infrastructure'
        | 'open-source-model-data'
        | 'strategy-preparation'
      )[];
      /** Format: uuid */
      offerId: string;
      offerTitle: string;
      /** @description ISO 3166-1 alpha-2 */
      providerCountry: string | null;
      providerName: string;
      /**
       * @description Its role in triangular cooperation
       * @enum {string|null}
       */
      role: 'financier' | 'southern-provider' | null;
      score: number;
      /** @description What a match would take of it, beside the offers before it; unknown where only an approval can say */
      takes: components['schemas']['CapacityDto'];
    };
    BundlesDto: {
      /** @description The best first; no offer of one can be left out */
      bundles: components['schemas']['BundleDto'][];
      enumeration: components['schemas']['EnumerationDto'];
      /** @description What the need lacks beside accepted and approved matches */
      lacks: (
        | 'policy-exchange'
        | 'knowledge-sharing'
        | 'technology-transfer'
        | 'technical-assistance'
        | 'lifelong-learning'
        | 'training'
        | 'workforce-skilling'
        | 'research-cooperation'
        | 'joint-laboratory'
        | 'capacity-centre'
        | 'courses-seminars-workshops'
        | 'financing'
        | 'compute-access'
        | 'connectivity-infrastructure'
        | 'open-source-model-data'
        | 'strategy-preparation'
      )[];
    };
    CancelProposalDto: {
      /** @enum {string} */
      cause:
        | 'circumstances-changed'
        | 'funds-unavailable'
        | 'staff-unavailable'
        | 'no-agreement'
        | 'no-response'
        | 'not-delivered'
        | 'made-in-error'
        | 'other';
      /** @description The reason, in words the others can understand */
      reason: string;
    };
    CandidateDto: {
      /** @description What it gives of what is still needed */
      covers: (
        | 'policy-exchange'
        | 'knowledge-sharing'
        | 'technology-transfer'
        | 'technical-assistance'
        | 'lifelong-learning'
        | 'training'
        | 'workforce-skilling'
        | 'research-cooperation'
        | 'joint-laboratory'
        | 'capacity-centre'
        | 'courses-seminars-workshops'
        | 'financing'
        | 'compute-access'
        | 'connectivity-infrastructure'
        | 'open-source-model-data'
        | 'strategy-preparation'
      )[];
      /** @description Those of them that no higher-ranked candidate gives: with these it completes those above */
      coversBeyondAbove: (
        | 'policy-exchange'
        | 'knowledge-sharing'
        | 'technology-transfer'
        | 'technical-assistance'
        | 'lifelong-learning'
        | 'training'
        | 'workforce-skilling'
        | 'research-cooperation'
        | 'joint-laboratory'
        | 'capacity-centre'
        | 'courses-seminars-workshops'
        | 'financing'
        | 'compute-access'
        | 'connectivity-infrastructure'
        | 'open-source-model-data'
        | 'strategy-preparation'
      )[];
      explanation: components['schemas']['ExplanationDto'];
      /** @description How much of the weights (of 100) could be judged; the rest of what counts is unknown */
      knownWeight: number;
      /** @description How many matches of this offer with other needs are approved or accepted */
      matchesElsewhere: number;
      /** Format: uuid */
      offerId: string;
      offerTitle: string;
      providerName: string;
      /** @description From 1, among those that can be proposed; null for the others */
      rank: number | null;
      score: number;
      /**
       * @description Only `candidate` and `proposed` can be proposed; what was rejected, declined or lapsed can again when a side is revised
       * @enum {string}
       */
      standing:
        | 'candidate'
        | 'proposed'
        | 'approved'
        | 'accepted'
        | 'rejected'
        | 'declined'
        | 'lapsed'
        | 'revoked'
        | 'cancelled'
        | 'fulfilled';
    };
    CapacityDto: {
      money?: components['schemas']['MoneyDto'] | null;
      quantity?: number | null;
      /** @enum {string} */
      unit: 'grants' | 'people' | 'gpu-hours' | 'projects' | 'seats' | 'money' | 'unknown';
    };
    ChangeAllocationDto: {
      allocation: components['schemas']['CapacityDto'];
      /** @description Give the need more than it asks for */
      evenIfCovered?: boolean;
      /** @description The reason, in words the others can understand */
      reason: string;
    };
    ClearingDto: {
      /** @description Changes that are not cleared yet */
      due: number;
      /** @description The last run; null before the first */
      last: components['schemas']['ClearingRunDto'] | null;
    };
    ClearingRunDto: {
      /** @description Nothing whatever has more points */
      bound: number;
      /** @description (bound − value) / bound */
      certifiedGap: number;
      coverage: components['schemas']['GroupCoverageDto'][];
      run: number;
      /** Format: date-time */
      settledAt: string;
      /** @description Groups that are covered less than four fifths as well as all */
      undercut: ('LDC' | 'LLDC' | 'SIDS' | 'none' | 'all')[];
      /** @description Points of all pairs chosen, equity terms included */
      value: number;
    };
    ClosestOfferDto: {
      /** Format: uuid */
      offerId: string;
      /** @description Null where it is not shown to you any more */
      offerTitle: string | null;
      score: number;
      /** @description The part of the sum, or of the number, asked for that it can still bring, by which it counts; null: all of it */
      share: number | null;
      /** @description By how many points that is more than it would be worth to this need; less than 0: it would be worth more to this need, but all together get more so */
      shortBy: number | null;
      /** @description In points, what the need that got it and could do without it most easily would lose; null where matches hold all of it */
      worthToOthers: number | null;
    };
    CountDto: {
      /** @description A country (ISO 3166-1 alpha-2), or the code of a list */
      code: string;
      count: number;
    };
    CriterionReportDto: {
      /** @description Rejected or declined */
      against: components['schemas']['ValuedPairsDto'];
      /** @enum {string} */
      criterion:
        | 'cooperation-types'
        | 'topics'
        | 'text'
        | 'sdgs'
        | 'target-groups'
        | 'language'
        | 'time'
        | 'amount'
        | 'delivery-mode'
        | 'national-plan'
        | 'readiness';
      /** @description Mean of those decided for, less that of the others */
      difference: number | null;
      /** @description Approved, and not declined afterwards */
      for: components['schemas']['ValuedPairsDto'];
      /** @description Of the difference */
      standardError: number | null;
      /**
       * @description disagrees: those turned down had the higher values, by more than two standard errors; unclear: chance would explain it, or fewer than 5 pairs on a side
       * @enum {string}
       */
      verdict: 'agrees' | 'disagrees' | 'unclear';
    };
    DeadLetterDto: {
      attempts: number;
      consumer: string;
      /** Format: date-time */
      diedAt: string;
      /** Format: date-time */
      discardedAt: string | null;
      /**
       * Format: uuid
       * @description Who discarded it; null where it was done with the operator's tool
       */
      discardedBy: string | null;
      discardReason: string | null;
      error: string;
      event: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      replayedAt: string | null;
      traceId: string | null;
    };
    DecisionsReportDto: {
      /** @description Matches rejected or declined */
      against: number;
      criteria: components['schemas']['CriterionReportDto'][];
      /** @description Matches decided for */
      for: number;
      /** @description The most frequent first */
      reasons: components['schemas']['ReasonCountDto'][];
    };
    DiscardDeadLetterDto: {
      /** @description Why nobody will need it, in one line */
      reason: string;
    };
    EnterRatesDto: {
      /** @description Instead of `rates`: lines of currency,perUsd,on,source, the first naming these columns */
      csv?: string;
      rates?: components['schemas']['SentRateDto'][];
    };
    EnumerationDto: {
      /** @description Bounds that were met: there may be more bundles */
      cuts: ('edges' | 'steps' | 'covers' | 'all-covers')[];
      /** @description At most so many bundles are shown */
      mostBundles: number;
      /** @description Of the best so many offers, at most three are combined */
      mostOffers: number;
      /** @description At most so many are looked at */
      mostSteps: number;
      /** @description The best so many offers of each type are combined */
      offersAType: number;
      /** @description Combinations looked at */
      steps: number;
    };
    EquityDto: {
      /** @description Those that hold until somebody publishes others */
      initial: components['schemas']['InitialEquityDto'];
      points: components['schemas']['EquityPointsDto'];
      /** @description Those that were published, the newest first */
      published: components['schemas']['PublishedEquityDto'][];
      /** @description Stands in the explanation of what was cleared with them */
      version: string;
    };
    EquityPointsDto: {
      /** @description For the first offer that a need gets */
      firstHelp: number;
      groups: components['schemas']['GroupPointsDto'];
    };
    ExcludingConditionDto: {
      /** @enum {string} */
      condition:
        | 'offer-open'
        | 'need-open'
        | 'period-not-ended'
        | 'commitment'
        | 'freshness'
        | 'capacity-left'
        | 'cooperation-type'
        | 'eligible-country'
        | 'applicant-kind'
        | 'time-overlap'
        | 'language-of-delivery'
        | 'licence'
        | 'subject'
        | 'not-own-offer';
      /** @description Open offers that would fit without it */
      fitWithout: number;
      /** @description Open offers that meet it */
      met: number;
      /** @description How many offers it excludes, and why it excludes one of them, in sentences */
      words: string[];
    };
    ExclusionsDto: {
      /** @description Each condition that some offer fails */
      conditions: components['schemas']['ExcludingConditionDto'][];
      /** @description The fewest conditions that together exclude every open offer; empty if there is no offer */
      excludedBy: (
        | 'offer-open'
        | 'need-open'
        | 'period-not-ended'
        | 'commitment'
        | 'freshness'
        | 'capacity-left'
        | 'cooperation-type'
        | 'eligible-country'
        | 'applicant-kind'
        | 'time-overlap'
        | 'language-of-delivery'
        | 'licence'
        | 'subject'
        | 'not-own-offer'
      )[];
      /** @description Whether an open offer meets every condition */
      fits: boolean;
      /** @description Open offers there are; null where one fits */
      offers: number | null;
      /** @description Where those that meet every condition suit the need too little to be proposed; else null */
      tooLow: components['schemas']['TooLowDto'] | null;
      /** @description Whether anything fits, and if not, what `excludedBy` excludes, in sentences */
      words: string[];
    };
    ExplanationDto: {
      /** @description Every filter, criterion, weight and value */
      record: {
        [key: string]: unknown;
      };
      words: components['schemas']['ExplanationInWordsDto'];
    };
    ExplanationInWordsDto: {
      /** @description What stands against it */
      against: string[];
      /** @description How it came out when all open needs and offers were weighed together */
      clearing: string[];
      /** @description What the match depends on */
      conditions: string[];
      /** @description Country groups, apart from the score */
      equity: string[];
      headline: string;
      /** @description The strongest reasons */
      strengths: string[];
      /** @description What could not be judged */
      unknowns: string[];
    };
    GroupCoverageDto: {
      /** @description helped / withCandidates */
      coverage: number | null;
      /**
       * @description `none`: in none of the three; a need may be in two
       * @enum {string}
       */
      group: 'LDC' | 'LLDC' | 'SIDS' | 'none' | 'all';
      /** @description Those of them that get at least something */
      helped: number;
      needs: number;
      /** @description Those that any offer fits */
      withCandidates: number;
    };
    GroupPointsDto: {
      /** @description Least developed countries */
      LDC: number;
      /** @description Landlocked developing countries */
      LLDC: number;
      /** @description Small island developing States */
      SIDS: number;
    };
    InitialEquityDto: {
      points: components['schemas']['EquityPointsDto'];
      version: string;
    };
    InitialWeightsDto: {
      /** @description What each criterion counts is its share of the sum; not all may be 0. The criteria: cooperation-types, topics, text, sdgs, target-groups, language, time, amount, delivery-mode, national-plan, readiness */
      of: {
        [key: string]: number;
      };
      version: string;
    };
    JudgedPairDto: {
      /** @description ISO 3166-1 alpha-2 */
      country: string;
      explanation: components['schemas']['ExplanationDto'];
      /**
       * @description The one condition that is not met; null if all are
       * @enum {string|null}
       */
      failedCondition:
        | 'offer-open'
        | 'need-open'
        | 'period-not-ended'
        | 'commitment'
        | 'freshness'
        | 'capacity-left'
        | 'cooperation-type'
        | 'eligible-country'
        | 'applicant-kind'
        | 'time-overlap'
        | 'language-of-delivery'
        | 'licence'
        | 'subject'
        | 'not-own-offer'
        | null;
      /** @description How much of the weights (of 100) could be judged; the rest of what counts is unknown */
      knownWeight: number;
      /** Format: uuid */
      needId: string;
      needTitle: string;
      /** Format: uuid */
      offerId: string;
      offerTitle: string;
      providerName: string;
      requesterName: string;
      score: number;
    };
    MoneyDto: {
      /**
       * @description A decimal as text, not negative
       * @example 250000
       */
      amount: string;
      /**
       * @description an ISO 4217 currency code such as "USD" (see /api/vocabularies/currencies)
       * @example USD
       */
      currency: string;
    };
    NeedShortfallDto: {
      /** @description Whether all that is known of the need has been cleared; else `shortfall` is of before */
      isCleared: boolean;
      /** @description Null where it misses nothing that would add to what it gets, or was not cleared yet */
      shortfall: components['schemas']['ShortfallDto'] | null;
      /** @description The same in sentences */
      words: string[];
    };
    NewWhatIfDto: {
      equity?: components['schemas']['EquityPointsDto'] | null;
      /** @description What it is about, for who reads the list */
      title: string;
      /** @description What each criterion counts is its share of the sum; not all may be 0. The criteria: cooperation-types, topics, text, sdgs, target-groups, language, time, amount, delivery-mode, national-plan, readiness */
      weights?: {
        [key: string]: number;
      } | null;
    };
    ProgressDto: {
      /** @description Open needs judged by both rules so far */
      done: number;
      /** @description Open needs in the copy */
      needs: number;
    };
    ProposalDto: {
      /** @description Who has accepted so far */
      acceptedBy: ('requester' | 'provider')[];
      /** @description What it takes of the offer; unknown before approval */
      allocation: components['schemas']['CapacityDto'];
      /**
       * Format: date
       * @description The last day on which the parties can answer; null unless it waits for them
       */
      answerBy: string | null;
      /** @description The coordinator who proposed it by hand, and why; null where the engine did */
      byHand: components['schemas']['ProposedByHandDto'] | null;
      /**
       * @description Of one that lapsed, was superseded or cancelled
       * @enum {string|null}
       */
      cause:
        | 'circumstances-changed'
        | 'funds-unavailable'
        | 'staff-unavailable'
        | 'no-agreement'
        | 'no-response'
        | 'not-delivered'
        | 'made-in-error'
        | 'other'
        | 'no-answer'
        | 'need-withdrawn'
        | 'need-expired'
        | 'need-revised'
        | 'need-covered'
        | 'need-fulfilled'
        | 'offer-withdrawn'
        | 'offer-expired'
        | 'offer-revised'
        | 'nothing-left'
        | 'rules-changed'
        | 'side-changed'
        | 'unrecorded'
        | null;
      /** @description What that brings of the sum that the need asks for, in the currency of its budget, at the reference rates of the approval */
      contribution: components['schemas']['MoneyDto'] | null;
      covers: (
        | 'policy-exchange'
        | 'knowledge-sharing'
        | 'technology-transfer'
        | 'technical-assistance'
        | 'lifelong-learning'
        | 'training'
        | 'workforce-skilling'
        | 'research-cooperation'
        | 'joint-laboratory'
        | 'capacity-centre'
        | 'courses-seminars-workshops'
        | 'financing'
        | 'compute-access'
        | 'connectivity-infrastructure'
        | 'open-source-model-data'
        | 'strategy-preparation'
      )[];
      /** Format: date-time */
      createdAt: string;
      /**
       * @description Who declined or cancelled it
       * @enum {string|null}
       */
      endedBy: 'requester' | 'provider' | 'coordinator' | 'system' | null;
      explanation: components['schemas']['ExplanationDto'];
      /** @description Code of the IATI list CollaborationType */
      iatiCollaborationType: string | null;
      /** Format: uuid */
      id: string;
      /** @description How much of the weights (of 100) could be judged; the rest of what counts is unknown */
      knownWeight: number;
      /**
       * @description By the countries of both parties on the day of judgement; null where it hangs on what is not known, or the requester is in no developing country
       * @enum {string|null}
       */
      modality: 'north-south' | 'south-south' | 'triangular' | 'multilateral' | null;
      /** Format: uuid */
      needId: string;
      needTitle: string;
      /**
       * Format: date-time
       * @description Since when the period of the offer behind an accepted match is over; the match stands
       */
      offerExpiredAt: string | null;
      /** Format: uuid */
      offerId: string;
      offerTitle: string;
      /** Format: uuid */
      providerId: string;
      providerName: string;
      /** @description Why it ended: the words of who ended it, else the cause in the language asked for; null where it did not end */
      reason: string | null;
      /**
       * @description Of one that was rejected or declined; null also where that was before reasons were coded
       * @enum {string|null}
       */
      reasonCode:
        | 'subject-unsuitable'
        | 'support-unsuitable'
        | 'language-unsuitable'
        | 'timing-unsuitable'
        | 'amount-unsuitable'
        | 'delivery-unsuitable'
        | 'terms-unacceptable'
        | 'not-ready'
        | 'no-capacity'
        | 'arranged-otherwise'
        | 'partner-unsuitable'
        | 'better-match'
        | 'other'
        | null;
      /** Format: uuid */
      requesterId: string;
      requesterName: string;
      score: number;
      /** @enum {string} */
      status:
        | 'proposed'
        | 'approved'
        | 'accepted'
        | 'rejected'
        | 'declined'
        | 'lapsed'
        | 'superseded'
        | 'revoked'
        | 'cancelled'
        | 'fulfilled';
      /** Format: date-time */
      updatedAt: string;
      /** @description Also the ETag; send it back in If-Match */
      version: number;
      /** @description What an approval that names nothing would take at this moment; null unless it waits for one */
      wouldTake: components['schemas']['ApprovalOutlookDto'] | null;
    };
    ProposalStepDto: {
      /** @description What it takes of the offer afterwards */
      allocation: components['schemas']['CapacityDto'];
      /**
       * @description For whom it was done; system: by itself
       * @enum {string}
       */
      as: 'requester' | 'provider' | 'coordinator' | 'system';
      /** Format: date-time */
      at: string;
      /** @description The code of the reason or the cause */
      code: string | null;
      /** @description The words of who did it */
      reason: string | null;
      /**
       * @description The status afterwards
       * @enum {string}
       */
      status:
        | 'proposed'
        | 'approved'
        | 'accepted'
        | 'rejected'
        | 'declined'
        | 'lapsed'
        | 'superseded'
        | 'revoked'
        | 'cancelled'
        | 'fulfilled';
      /** @description The last part of the name of its event, such as `approved` */
      step: string;
      /**
       * Format: uuid
       * @description Parties are told of their own side’s people only
       */
      userId: string | null;
      /** @description The version that it brought the proposal to */
      version: number;
    };
    ProposeByHandDto: {
      /** Format: uuid */
      needId: string;
      /** Format: uuid */
      offerId: string;
      /** @description The reason, in words the others can understand */
      reason: string;
    };
    ProposedByHandDto: {
      reason: string;
      /** Format: uuid */
      userId: string;
    };
    PublicMatchDto: {
      /**
       * Format: date-time
       * @description When both had accepted
       */
      acceptedAt: string | null;
      cooperationTypes: (
        | 'policy-exchange'
        | 'knowledge-sharing'
        | 'technology-transfer'
        | 'technical-assistance'
        | 'lifelong-learning'
        | 'training'
        | 'workforce-skilling'
        | 'research-cooperation'
        | 'joint-laboratory'
        | 'capacity-centre'
        | 'courses-seminars-workshops'
        | 'financing'
        | 'compute-access'
        | 'connectivity-infrastructure'
        | 'open-source-model-data'
        | 'strategy-preparation'
      )[];
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      needId: string;
      /** @description The language of the title */
      needLanguage: string;
      needTitle: string;
      /** Format: uuid */
      offerId: string;
      /** @description The language of the title */
      offerLanguage: string;
      offerTitle: string;
      /** @description Null for bodies that belong to no country */
      providerCountry: string | null;
      providerName: string;
      /** @description ISO 3166-1 alpha-2 */
      requesterCountry: string;
      requesterName: string;
      /** @enum {string} */
      status: 'accepted' | 'fulfilled';
    };
    PublishedEquityDto: {
      points: components['schemas']['EquityPointsDto'];
      /** Format: date-time */
      publishedAt: string;
      /** Format: uuid */
      publishedBy: string | null;
      reason: string;
      version: string;
    };
    PublishedWeightsDto: {
      /** @description What each criterion counts is its share of the sum; not all may be 0. The criteria: cooperation-types, topics, text, sdgs, target-groups, language, time, amount, delivery-mode, national-plan, readiness */
      of: {
        [key: string]: number;
      };
      /** Format: date-time */
      publishedAt: string;
      /** Format: uuid */
      publishedBy: string | null;
      reason: string;
      version: string;
    };
    PublishEquityDto: {
      /** @description The version that they were made from */
      basedOn: string;
      points: components['schemas']['EquityPointsDto'];
      /** @description Why, for everybody to read */
      reason: string;
    };
    PublishWeightsDto: {
      /** @description The version that they were made from */
      basedOn: string;
      /** @description What each criterion counts is its share of the sum; not all may be 0. The criteria: cooperation-types, topics, text, sdgs, target-groups, language, time, amount, delivery-mode, national-plan, readiness */
      of: {
        [key: string]: number;
      };
      /** @description Why, for everybody to read */
      reason: string;
    };
    PublishWhatIfDto: {
      /** @description Why, for everybody to read */
      reason: string;
    };
    ReasonCountDto: {
      /**
       * @description Null: before reasons were coded
       * @enum {string|null}
       */
      code:
        | 'subject-unsuitable'
        | 'support-unsuitable'
        | 'language-unsuitable'
        | 'timing-unsuitable'
        | 'amount-unsuitable'
        | 'delivery-unsuitable'
        | 'terms-unacceptable'
        | 'not-ready'
        | 'no-capacity'
        | 'arranged-otherwise'
        | 'partner-unsuitable'
        | 'better-match'
        | 'other'
        | null;
      count: number;
      label: string | null;
      /** @enum {string} */
      status: 'rejected' | 'declined';
    };
    ReasonDto: {
      /** @description The reason, in words the others can understand */
      reason: string;
    };
    ReferenceRateDto: {
      currency: string;
      /** Format: date */
      on: string;
      /** @description Units of it for one unit of the base, as a decimal */
      perBase: string;
      source: string;
    };
    ReferenceRatesDto: {
      /** @example USD */
      base: string;
      rates: components['schemas']['ReferenceRateDto'][];
    };
    RefusalDto: {
      /** @description The code of the problem */
      code: string;
      detail: string;
    };
    RegisterFiguresDto: {
      /** @description More than all in sum: one may name several */
      cooperationTypes: components['schemas']['CountDto'][];
      /** @description Less than all where an organisation is of no country */
      countries: components['schemas']['CountDto'][];
      /** @description LDC, LLDC and SIDS, by the country and today’s membership */
      countryGroups: components['schemas']['CountDto'][];
      total: number;
    };
    RejudgingDto: {
      /** Format: date-time */
      beganAt: string;
      /** @description Open needs judged by the new rules so far */
      done: number;
      /** Format: date-time */
      endedAt: string | null;
      /** @description Open needs when it began */
      needs: number;
    };
    SentRateDto: {
      /**
       * @description ISO 4217 code
       * @example XOF
       */
      currency: string;
      /**
       * Format: date
       * @example 2026-11-01
       */
      on: string;
      /**
       * @description Units of it for one US dollar, as a decimal
       * @example 601.25
       */
      perUsd: string;
      /**
       * @description Who says so
       * @example UN operational rates of exchange
       */
      source: string;
    };
    ShortfallDto: {
      /** @description Offers that it could use, standing matches included */
      asks: number;
      /** @description At most this share of the best possible total was missed in that run */
      certifiedGap: number;
      /** @description The offer that it came closest to; null where there is none, or only money is short */
      closest: components['schemas']['ClosestOfferDto'] | null;
      /** @description Offers chosen for it, and its standing matches */
      gets: number;
      /** @description The part that it gets of a number that it asks for, as of seats; null: all, or it is not known */
      numberShare: number | null;
      /**
       * @description `nothing-fits`: nothing (else) can be proposed; `given-to-others`: what fits is worth more to other needs; `nothing-left`: standing matches hold all of it; `sum-shared`, `sum-limited`: it gets a part of its sum, since others get of the money, or since the offers have no more left to give it; `number-limited`: likewise of a number that it asks for, as of seats
       * @enum {string}
       */
      reason:
        'nothing-fits' | 'given-to-others' | 'nothing-left' | 'sum-shared' | 'sum-limited' | 'number-limited';
      /** @description Whether other offers with room to spare could bring of what is still lacking, once what it gets is approved */
      restCouldBeBrought: boolean;
      /** @description The run of clearing that it is of */
      run: number;
      /** @description The part of its sum that it gets; null: all of it, or it is not known */
      sumShare: number | null;
      /** Format: date-time */
      toldAt: string;
    };
    TallyDto: {
      /** @description Nothing whatever has more points by these rules */
      bound: number;
      /** @description (bound − value) / bound */
      certifiedGap: number;
      coverage: components['schemas']['GroupCoverageDto'][];
      /** @description Needs that get something */
      needs: number;
      /** @description Offers that serve a need */
      offers: number;
      pairs: number;
      /** @description The sum of all pairs’ scores by the weights in force, so that both allotments compare */
      suitability: number;
      /** @description Groups that are covered less than four fifths as well as all */
      undercut: ('LDC' | 'LLDC' | 'SIDS' | 'none' | 'all')[];
      /** @description Points of all pairs chosen, equity terms included, by these rules */
      value: number;
    };
    ToldChangeDto: {
      after: components['schemas']['ToldPartnerDto'][];
      before: components['schemas']['ToldPartnerDto'][];
      /**
       * @description By how many partners it has; of as many, by their scores by the weights in force; `changes`: others that suit as well
       * @enum {string}
       */
      effect: 'gains' | 'loses' | 'changes';
      /** Format: uuid */
      id: string;
      title: string;
    };
    ToldPartnerDto: {
      /** Format: uuid */
      id: string;
      /** @description By the weights in force */
      presentScore: number;
      /** @description By the rules that the pair was chosen by */
      score: number;
      title: string;
    };
    ToldSideDto: {
      changes: number;
      gains: number;
      loses: number;
      /** @description At most 500, those that lose first */
      told: components['schemas']['ToldChangeDto'][];
    };
    TooLowDto: {
      /** @description The best of their scores */
      best: number;
      /** @description No less is proposed */
      least: number;
    };
    TurnDownDto: {
      /**
       * @description Counted in the report on decisions
       * @enum {string}
       */
      code?:
        | 'subject-unsuitable'
        | 'support-unsuitable'
        | 'language-unsuitable'
        | 'timing-unsuitable'
        | 'amount-unsuitable'
        | 'delivery-unsuitable'
        | 'terms-unacceptable'
        | 'not-ready'
        | 'no-capacity'
        | 'arranged-otherwise'
        | 'partner-unsuitable'
        | 'better-match'
        | 'other';
      /** @description The reason, in words the others can understand */
      reason: string;
    };
    ValuedPairsDto: {
      /** @description 0…1 */
      mean: number | null;
      /** @description Pairs of which the criterion was known */
      pairs: number;
    };
    WeightsDto: {
      /** @description Those that hold until somebody publishes others */
      initial: components['schemas']['InitialWeightsDto'];
      /** @description What each criterion counts is its share of the sum; not all may be 0. The criteria: cooperation-types, topics, text, sdgs, target-groups, language, time, amount, delivery-mode, national-plan, readiness */
      of: {
        [key: string]: number;
      };
      /** @description Those that were published, the newest first */
      published: components['schemas']['PublishedWeightsDto'][];
      /** @description How far judging by new rules has come */
      rejudging: components['schemas']['RejudgingDto'] | null;
      /** @description Stands in every explanation that was made with them */
      version: string;
    };
    WhatIfDto: {
      /** @description The versions in force when it ran; null before */
      basedOn: components['schemas']['BasedOnDto'] | null;
      detail: string | null;
      /** Format: date-time */
      endedAt: string | null;
      equity: components['schemas']['EquityPointsDto'] | null;
      /** @enum {string|null} */
      failure: 'process-ended' | 'worker-died' | 'timed-out' | 'unexpected' | null;
      /** Format: uuid */
      id: string;
      progress: components['schemas']['ProgressDto'];
      /** Format: date-time */
      requestedAt: string;
      /** Format: uuid */
      requestedBy: string;
      /** @enum {string} */
      status: 'requested' | 'running' | 'done' | 'failed' | 'cancelled' | 'published' | 'discarded';
      title: string;
      /** @description Also the ETag */
      version: number;
      /** @description What each criterion counts is its share of the sum; not all may be 0. The criteria: cooperation-types, topics, text, sdgs, target-groups, language, time, amount, delivery-mode, national-plan, readiness */
      weights: {
        [key: string]: number;
      } | null;
    };
    WhatIfOutcomeDto: {
      /** @description Cleared from the beginning by what was tried */
      after: components['schemas']['TallyDto'];
      /** @description Cleared from the beginning by the rules in force */
      before: components['schemas']['TallyDto'];
      needs: components['schemas']['ToldSideDto'];
      offers: components['schemas']['ToldSideDto'];
    };
    WhatIfWithOutcomeDto: {
      /** @description The versions in force when it ran; null before */
      basedOn: components['schemas']['BasedOnDto'] | null;
      detail: string | null;
      /** Format: date-time */
      endedAt: string | null;
      equity: components['schemas']['EquityPointsDto'] | null;
      /** @enum {string|null} */
      failure: 'process-ended' | 'worker-died' | 'timed-out' | 'unexpected' | null;
      /** Format: uuid */
      id: string;
      /** @description Null while there is none */
      outcome: components['schemas']['WhatIfOutcomeDto'] | null;
      progress: components['schemas']['ProgressDto'];
      /** Format: date-time */
      requestedAt: string;
      /** Format: uuid */
      requestedBy: string;
      /** @enum {string} */
      status: 'requested' | 'running' | 'done' | 'failed' | 'cancelled' | 'published' | 'discarded';
      title: string;
      /** @description Also the ETag */
      version: number;
      /** @description What each criterion counts is its share of the sum; not all may be 0. The criteria: cooperation-types, topics, text, sdgs, target-groups, language, time, amount, delivery-mode, national-plan, readiness */
      weights: {
        [key: string]: number;
      } | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  ClearingController_get: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClearingDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AuditsController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AuditDto'][];
            /** @description Send it as `cursor` for the next page; null at the end */
            next: string | null;
          };
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AuditsController_request: {
    parameters: {
      query?: never;
      header: {
        /** @description A key of your own for this one creation */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The first request with this key is still under way (`key-in-flight`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The key was used for another request (`key-reused`), or invalid fields */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  AuditsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  EquityController_get: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EquityDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  EquityController_publish: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublishEquityDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EquityDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  BundlesController_ofNeed: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        needId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BundlesDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CandidatesController_ofNeed: {
    parameters: {
      query?: {
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      };
      header?: never;
      path: {
        needId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CandidateDto'][];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CandidatesController_exclusionsOfNeed: {
    parameters: {
      query?: {
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      };
      header?: never;
      path: {
        needId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExclusionsDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CandidatesController_nearMissesOfNeed: {
    parameters: {
      query?: {
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      };
      header?: never;
      path: {
        needId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JudgedPairDto'][];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CandidatesController_explain: {
    parameters: {
      query?: {
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      };
      header?: never;
      path: {
        needId: string;
        offerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExplanationDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ShortfallsController_ofNeed: {
    parameters: {
      query?: {
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      };
      header?: never;
      path: {
        needId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NeedShortfallDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CandidatesController_ofOffer: {
    parameters: {
      query?: {
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      };
      header?: never;
      path: {
        offerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JudgedPairDto'][];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CandidatesController_nearMissesOfOffer: {
    parameters: {
      query?: {
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      };
      header?: never;
      path: {
        offerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JudgedPairDto'][];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ProposalsController_list: {
    parameters: {
      query?: {
        /** @description Only those that clearing chose, or only the others */
        chosen?: 'true' | 'false';
        /** @description The country of the need; an ISO 3166-1 alpha-2 country code such as "RW" (see /api/vocabularies/countries) */
        country?: string;
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description The language of the explanations */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
        needId?: string;
        offerId?: string;
        /** @description Which come first: the newest, or those of the highest score */
        sort?: 'newest' | 'score';
        status?:
          | 'proposed'
          | 'approved'
          | 'accepted'
          | 'rejected'
          | 'declined'
          | 'lapsed'
          | 'superseded'
          | 'revoked'
          | 'cancelled'
          | 'fulfilled';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ProposalDto'][];
            /** @description Send it as `cursor` for the next page; null at the end */
            next: string | null;
          };
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CoordinationController_propose: {
    parameters: {
      query?: {
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      };
      header: {
        /** @description A key of your own for this one creation */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposeByHandDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The first request with this key is still under way (`key-in-flight`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The key was used for another request (`key-reused`), or invalid fields */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ProposalsController_get: {
    parameters: {
      query?: {
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ProposalsController_accept: {
    parameters: {
      query?: {
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      };
      header: {
        /** @description The ETag of the version you saw, for example "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Somebody changed it meanwhile (`changed-meanwhile`) */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description No If-Match was sent (`precondition-required`) */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CoordinationController_reallocate: {
    parameters: {
      query?: {
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      };
      header: {
        /** @description The ETag of the version you saw, for example "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeAllocationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Somebody changed it meanwhile (`changed-meanwhile`) */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description No If-Match was sent (`precondition-required`) */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ProposalsController_approve: {
    parameters: {
      query?: {
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      };
      header: {
        /** @description The ETag of the version you saw, for example "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApproveProposalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Somebody changed it meanwhile (`changed-meanwhile`) */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description No If-Match was sent (`precondition-required`) */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CoordinationController_cancel: {
    parameters: {
      query?: {
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      };
      header: {
        /** @description The ETag of the version you saw, for example "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CancelProposalDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Somebody changed it meanwhile (`changed-meanwhile`) */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description No If-Match was sent (`precondition-required`) */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ProposalsController_decline: {
    parameters: {
      query?: {
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      };
      header: {
        /** @description The ETag of the version you saw, for example "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TurnDownDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Somebody changed it meanwhile (`changed-meanwhile`) */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description No If-Match was sent (`precondition-required`) */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ProposalsController_history: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalStepDto'][];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ProposalsController_reject: {
    parameters: {
      query?: {
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      };
      header: {
        /** @description The ETag of the version you saw, for example "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TurnDownDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Somebody changed it meanwhile (`changed-meanwhile`) */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description No If-Match was sent (`precondition-required`) */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  CoordinationController_revoke: {
    parameters: {
      query?: {
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      };
      header: {
        /** @description The ETag of the version you saw, for example "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Somebody changed it meanwhile (`changed-meanwhile`) */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description No If-Match was sent (`precondition-required`) */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ReferenceRatesController_get: {
    parameters: {
      query?: {
        /** @description The rates in force on that day; today if left out; a day written as YYYY-MM-DD */
        on?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReferenceRatesDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  ReferenceRatesController_enter: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnterRatesDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReferenceRatesDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  RegisterController_list: {
    parameters: {
      query?: {
        aiTopic?:
          | 'skills'
          | 'governance-ethics'
          | 'education'
          | 'data-infrastructure'
          | 'compute'
          | 'public-services'
          | 'health'
          | 'nlp-low-resource-languages'
          | 'agriculture'
          | 'climate'
          | 'connectivity'
          | 'entrepreneurship'
          | 'cybersecurity'
          | 'tourism'
          | 'financing'
          | 'transport'
          | 'biodiversity'
          | 'energy'
          | 'manufacturing'
          | 'water'
          | 'disaster-risk'
          | 'justice'
          | 'culture-heritage'
          | 'labour-employment'
          | 'cities'
          | 'finance-inclusion';
        cooperationType?:
          | 'policy-exchange'
          | 'knowledge-sharing'
          | 'technology-transfer'
          | 'technical-assistance'
          | 'lifelong-learning'
          | 'training'
          | 'workforce-skilling'
          | 'research-cooperation'
          | 'joint-laboratory'
          | 'capacity-centre'
          | 'courses-seminars-workshops'
          | 'financing'
          | 'compute-access'
          | 'connectivity-infrastructure'
          | 'open-source-model-data'
          | 'strategy-preparation';
        /** @description The country of an organisation in it; an ISO 3166-1 alpha-2 country code such as "RW" (see /api/vocabularies/countries) */
        country?: string;
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['PublicMatchDto'][];
            /** @description Send it as `cursor` for the next page; null at the end */
            next: string | null;
          };
        };
      };
    };
  };
  RegisterController_figures: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RegisterFiguresDto'];
        };
      };
    };
  };
  DecisionsReportController_get: {
    parameters: {
      query?: {
        /** @description The first day that counts; a day written as YYYY-MM-DD */
        from?: string;
        /** @description The language of the explanation */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
        /** @description The last day that counts, not before `from`; a day written as YYYY-MM-DD */
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DecisionsReportDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  WeightsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WeightsDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  WeightsController_publish: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublishWeightsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WeightsDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  WhatIfsController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['WhatIfDto'][];
            /** @description Send it as `cursor` for the next page; null at the end */
            next: string | null;
          };
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  WhatIfsController_request: {
    parameters: {
      query?: never;
      header: {
        /** @description A key of your own for this one creation */
        'Idempotency-Key': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewWhatIfDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhatIfDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The first request with this key is still under way (`key-in-flight`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The key was used for another request (`key-reused`), or invalid fields */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  WhatIfsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhatIfWithOutcomeDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  WhatIfsController_cancel: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version you saw, for example "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhatIfDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Somebody changed it meanwhile (`changed-meanwhile`) */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description No If-Match was sent (`precondition-required`) */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  WhatIfsController_discard: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version you saw, for example "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhatIfDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Somebody changed it meanwhile (`changed-meanwhile`) */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description No If-Match was sent (`precondition-required`) */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  WhatIfsController_publish: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version you saw, for example "3" */
        'If-Match': string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublishWhatIfDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhatIfDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Somebody changed it meanwhile (`changed-meanwhile`) */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description No If-Match was sent (`precondition-required`) */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  matchingOperationsController_backlog: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BacklogDto'][];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  matchingOperationsController_deadLetters: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['DeadLetterDto'][];
            /** @description Send it as `cursor` for the next page; null at the end */
            next: string | null;
          };
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  matchingOperationsController_deadLetter: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadLetterDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  matchingOperationsController_discard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DiscardDeadLetterDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadLetterDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  matchingOperationsController_replay: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadLetterDto'];
        };
      };
      /** @description No valid bearer token came with the request (`unauthenticated`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Not for this caller: role, organisation, scope of the key or four eyes (`role-required`, …) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
}
