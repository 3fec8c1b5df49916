// Written by `npm run clients` from the OpenAPI document; change the code, not this file.

export interface paths {
  '/api/offers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List offers, newest first */
    get: operations['OffersController_list'];
    put?: never;
    /** Write an offer: a draft, or sent for screening at once */
    post: operations['OffersController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One offer */
    get: operations['OffersController_get'];
    /**
     * Replace the content; an open or paused offer goes back to screening and is not matched meanwhile
     * @description A full replacement: what the body does not name becomes unknown. So that nothing is lost by accident, a field that is filled in now and is not named is refused with 422 (would-be-erased, naming each); send what you were given with your changes in it, and to empty a field, name it ([], null, {"kind": "unknown"}). The answer is the whole thing with its new version, which is also the ETag for the next change.
     */
    put: operations['OffersController_revise'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offers/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Screening: open the offer for matching */
    post: operations['OffersController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offers/{id}/capacity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change how much there is in all; not below what proposals claim */
    post: operations['StandingOffersController_changeCapacity'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offers/{id}/hide': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an offer out of the public register; nothing else changes */
    post: operations['StandingOffersController_hide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offers/{id}/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an open offer out of matching for a while */
    post: operations['StandingOffersController_pause'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offers/{id}/reconfirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that the offer still stands */
    post: operations['StandingOffersController_reconfirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offers/{id}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put a paused offer back into matching */
    post: operations['StandingOffersController_resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offers/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Screening: return the offer, saying what to change */
    post: operations['OffersController_return'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offers/{id}/submit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send an offer for screening */
    post: operations['OffersController_submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offers/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an offer back */
    post: operations['OffersController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offers/register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The offers that were made public, newest first; for everybody */
    get: operations['RegisterController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/offers/register/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many offers were made public, by country, group and type of cooperation */
    get: operations['RegisterController_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/offers/backlog': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far this context is behind the events it listens to */
    get: operations['offersOperationsController_backlog'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/offers/dead-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Events that a reaction could not take, newest first */
    get: operations['offersOperationsController_deadLetters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/offers/dead-letters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One dead letter with its event and its error */
    get: operations['offersOperationsController_deadLetter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/offers/dead-letters/{id}/discard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts away for good, with a reason, what can never be handled */
    post: operations['offersOperationsController_discard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/offers/dead-letters/{id}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hands the event to its reaction again */
    post: operations['offersOperationsController_replay'];
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
    AmountDto: {
      /** @enum {string} */
      kind: 'exact' | 'ceiling' | 'floor' | 'per-year' | 'indicative' | 'in-kind' | 'unknown';
      money?: components['schemas']['MoneyDto'] | null;
    };
    BacklogDto: {
      /** @description The context whose events these are */
      publisher: string;
      /** @description Events published and not yet handled */
      waiting: number;
    };
    CapacityDto: {
      money?: components['schemas']['MoneyDto'] | null;
      quantity?: number | null;
      /** @enum {string} */
      unit: 'grants' | 'people' | 'gpu-hours' | 'projects' | 'seats' | 'money' | 'unknown';
    };
    ChangeCapacityDto: {
      /** @description The whole, what is claimed included */
      capacity: components['schemas']['CapacityDto'];
    };
    ClaimDto: {
      allocation: components['schemas']['CapacityDto'];
      /** Format: uuid */
      proposalId: string;
      /** Format: uuid */
      requesterId?: string;
      /** @enum {string} */
      standing: 'held' | 'used' | 'delivered' | 'released' | 'refused';
    };
    CountDto: {
      /** @description A country (ISO 3166-1 alpha-2), or the code of a list */
      code: string;
      count: number;
    };
    CreateOfferDto: {
      aiTopics?: (
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
        | 'finance-inclusion'
      )[];
      /** @description What it is worth to those who get it; not more than a capacity in money, and in its currency */
      amount?: components['schemas']['AmountDto'];
      /** @description How much there is in all */
      capacity?: components['schemas']['CapacityDto'];
      /**
       * @description Committed: promised to somebody already
       * @enum {string}
       */
      commitment?: 'open' | 'committed';
      /** @description The language of title and summary; an ISO 639 language code such as "fr" (see /api/vocabularies/languages) */
      contentLanguage?: string;
      cooperationTypes?: (
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
      deliveryModes?: ('in-person' | 'remote' | 'hybrid')[];
      eligibility?: components['schemas']['EligibilityDto'];
      /** @description The provider works to the national plans of the countries it works in */
      followsNationalPlans?: boolean | null;
      /** @description Anybody may read of it in the public register, without signing in, while it is open and afterwards */
      isPublic?: boolean;
      /** @description The languages the work can be done in; each an ISO 639 language code such as "fr" (see /api/vocabularies/languages) */
      languages?: string[];
      lifeCycleStages?: (
        | 'pre-design'
        | 'design'
        | 'development'
        | 'evaluation'
        | 'testing'
        | 'deployment'
        | 'use'
        | 'sale'
        | 'procurement'
        | 'operation'
        | 'decommissioning'
      )[];
      /** @description The declared purpose is not military; needed for screening */
      nonMilitaryPurpose?: boolean;
      /** @description Results, models or data are under an open licence */
      openLicence?: boolean | null;
      period?: components['schemas']['PeriodDto'];
      /** @description For requesters at which levels of readiness it is made */
      readinessLevels?: ('starting' | 'emerging' | 'established')[];
      /** @description What is declared on human rights, data protection and risks */
      safeguards?: string | null;
      sdgGoals?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17)[];
      /** @description each an SDG target such as "4.4" */
      sdgTargets?: string[];
      /** @description Send it for screening at once */
      submit?: boolean;
      /** @description What those who receive it get, and how */
      summary?: string;
      targetGroups?: (
        | 'women-girls'
        | 'persons-with-disabilities'
        | 'indigenous-peoples'
        | 'local-communities'
        | 'children-youth'
        | 'people-in-poverty'
        | 'rural-remote'
        | 'vulnerable-situations'
      )[];
      /** @description Conditions in prose */
      terms?: string | null;
      /** @description What is offered, in one line */
      title?: string;
      /** @description Title and summary in other languages, each language once, and not that of the original (contentLanguage) */
      translations?: components['schemas']['TranslationDto'][];
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
    DiscardDeadLetterDto: {
      /** @description Why nobody will need it, in one line */
      reason: string;
    };
    EligibilityDto: {
      /** @description Kinds of organisation that may apply; a condition of its own, whatever the places */
      applicantKinds?: (
        | 'government'
        | 'international-organisation'
        | 'regional-organisation'
        | 'international-financial-institution'
        | 'private-sector'
        | 'civil-society'
        | 'media'
        | 'academia'
        | 'technical-community'
        | 'individual'
      )[];
      /** @description each an ISO 3166-1 alpha-2 country code such as "RW" (see /api/vocabularies/countries) */
      countries?: string[];
      groups?: (
        'LDC' | 'LLDC' | 'SIDS' | 'ODA' | 'AU' | 'COMMONWEALTH' | 'EU' | 'ASEAN' | 'CARICOM' | 'PACIFIC-SIS'
      )[];
      /**
       * @description Where more than one of countries, regions and groups is filled: `any` of them suffices (as when this is left out), or `all` must hold. Small island States of the Pacific only: groups SIDS, regions 009, `all`
       * @enum {string}
       */
      placeRule?: 'any' | 'all';
      /** @description each a UN M49 region code such as "202" (see /api/vocabularies/regions) */
      regions?: string[];
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
    OfferContentDto: {
      aiTopics?: (
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
        | 'finance-inclusion'
      )[];
      /** @description What it is worth to those who get it; not more than a capacity in money, and in its currency */
      amount?: components['schemas']['AmountDto'];
      /** @description How much there is in all */
      capacity?: components['schemas']['CapacityDto'];
      /**
       * @description Committed: promised to somebody already
       * @enum {string}
       */
      commitment?: 'open' | 'committed';
      /** @description The language of title and summary; an ISO 639 language code such as "fr" (see /api/vocabularies/languages) */
      contentLanguage?: string;
      cooperationTypes?: (
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
      deliveryModes?: ('in-person' | 'remote' | 'hybrid')[];
      eligibility?: components['schemas']['EligibilityDto'];
      /** @description The provider works to the national plans of the countries it works in */
      followsNationalPlans?: boolean | null;
      /** @description Anybody may read of it in the public register, without signing in, while it is open and afterwards */
      isPublic?: boolean;
      /** @description The languages the work can be done in; each an ISO 639 language code such as "fr" (see /api/vocabularies/languages) */
      languages?: string[];
      lifeCycleStages?: (
        | 'pre-design'
        | 'design'
        | 'development'
        | 'evaluation'
        | 'testing'
        | 'deployment'
        | 'use'
        | 'sale'
        | 'procurement'
        | 'operation'
        | 'decommissioning'
      )[];
      /** @description The declared purpose is not military; needed for screening */
      nonMilitaryPurpose?: boolean;
      /** @description Results, models or data are under an open licence */
      openLicence?: boolean | null;
      period?: components['schemas']['PeriodDto'];
      /** @description For requesters at which levels of readiness it is made */
      readinessLevels?: ('starting' | 'emerging' | 'established')[];
      /** @description What is declared on human rights, data protection and risks */
      safeguards?: string | null;
      sdgGoals?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17)[];
      /** @description each an SDG target such as "4.4" */
      sdgTargets?: string[];
      /** @description What those who receive it get, and how */
      summary?: string;
      targetGroups?: (
        | 'women-girls'
        | 'persons-with-disabilities'
        | 'indigenous-peoples'
        | 'local-communities'
        | 'children-youth'
        | 'people-in-poverty'
        | 'rural-remote'
        | 'vulnerable-situations'
      )[];
      /** @description Conditions in prose */
      terms?: string | null;
      /** @description What is offered, in one line */
      title?: string;
      /** @description Title and summary in other languages, each language once, and not that of the original (contentLanguage) */
      translations?: components['schemas']['TranslationDto'][];
    };
    OfferDto: {
      /** @description Only for its provider and coordinators */
      claims: components['schemas']['ClaimDto'][] | null;
      /**
       * Format: date-time
       * @description When the provider last said that it stands
       */
      confirmedAt: string;
      content: components['schemas']['OfferContentDto'];
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      organisationId: string;
      organisationName: string;
      /** @description ISO 3166-1 alpha-2; null: of no country */
      providerCountry: string | null;
      /** @enum {string} */
      providerKind:
        | 'government'
        | 'international-organisation'
        | 'regional-organisation'
        | 'international-financial-institution'
        | 'private-sector'
        | 'civil-society'
        | 'media'
        | 'academia'
        | 'technical-community'
        | 'individual';
      /**
       * Format: date-time
       * @description Since when the provider is asked to confirm it again
       */
      reconfirmationAskedAt: string | null;
      /** @description What is left of the capacity */
      remaining: components['schemas']['CapacityDto'];
      /** @description Counts how often the content was rewritten */
      revision: number;
      /** @enum {string} */
      status: 'draft' | 'submitted' | 'returned' | 'open' | 'paused' | 'exhausted' | 'withdrawn' | 'expired';
      /** Format: date-time */
      updatedAt: string;
      /** @description Also the ETag; send it back in If-Match */
      version: number;
      /** @description What a coordinator asked to change */
      whatToChange: string | null;
    };
    PeriodDto: {
      /**
       * @description a date of the calendar as YYYY-MM-DD
       * @example 2029-12-31
       */
      end?: string | null;
      /**
       * @description a date of the calendar as YYYY-MM-DD
       * @example 2027-01-01
       */
      start?: string | null;
    };
    PublicOfferDto: {
      aiTopics: (
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
        | 'finance-inclusion'
      )[];
      /** @description Null where no sum is stated */
      amount: components['schemas']['AmountDto'] | null;
      /** @description The language of title and summary */
      contentLanguage: string;
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
      /** @description ISO 3166-1 alpha-2; null for bodies that belong to no country */
      country: string | null;
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      openedAt: string | null;
      /** @enum {string} */
      organisationKind:
        | 'government'
        | 'international-organisation'
        | 'regional-organisation'
        | 'international-financial-institution'
        | 'private-sector'
        | 'civil-society'
        | 'media'
        | 'academia'
        | 'technical-community'
        | 'individual';
      organisationName: string;
      period: components['schemas']['PeriodDto'];
      sdgGoals: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17)[];
      /** @enum {string} */
      status: 'open' | 'exhausted';
      summary: string;
      targetGroups: (
        | 'women-girls'
        | 'persons-with-disabilities'
        | 'indigenous-peoples'
        | 'local-communities'
        | 'children-youth'
        | 'people-in-poverty'
        | 'rural-remote'
        | 'vulnerable-situations'
      )[];
      title: string;
      translations: components['schemas']['TranslationDto'][];
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
    ReturnOfferDto: {
      /** @description What to change, in words the provider can act on */
      whatToChange: string;
    };
    TranslationDto: {
      /**
       * @description an ISO 639 language code such as "fr" (see /api/vocabularies/languages)
       * @example ar
       */
      language: string;
      summary?: string;
      title?: string;
    };
    WithdrawOfferDto: {
      reason: string;
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
  OffersController_list: {
    parameters: {
      query?: {
        /** @description Only those that refused a match the capacity it claimed; your own; for coordinators all */
        claims?: 'refused';
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Only those of your own organisation */
        mine?: 'true' | 'false';
        /** @description Only those in which all of these words occur, whatever their accents and capitals: in title or summary, or as (the beginning of a word of) the label, in any of the six languages, of a type of cooperation, topic, target group, Goal or country */
        search?: string;
        status?:
          'draft' | 'submitted' | 'returned' | 'open' | 'paused' | 'exhausted' | 'withdrawn' | 'expired';
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
            items: components['schemas']['OfferDto'][];
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
  OffersController_create: {
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
        'application/json': components['schemas']['CreateOfferDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfferDto'];
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
  OffersController_get: {
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
          'application/json': components['schemas']['OfferDto'];
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
  OffersController_revise: {
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
        'application/json': components['schemas']['OfferContentDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfferDto'];
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
      /** @description Fields are wrong (`invalid-fields`), or filled in now and not named (`would-be-erased`); `errors` names each */
      422: {
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
  OffersController_approve: {
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
          'application/json': components['schemas']['OfferDto'];
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
  StandingOffersController_changeCapacity: {
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
        'application/json': components['schemas']['ChangeCapacityDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfferDto'];
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
  StandingOffersController_hide: {
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
          'application/json': components['schemas']['OfferDto'];
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
  StandingOffersController_pause: {
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
          'application/json': components['schemas']['OfferDto'];
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
  StandingOffersController_reconfirm: {
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
          'application/json': components['schemas']['OfferDto'];
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
  StandingOffersController_resume: {
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
          'application/json': components['schemas']['OfferDto'];
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
  OffersController_return: {
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
        'application/json': components['schemas']['ReturnOfferDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfferDto'];
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
  OffersController_submit: {
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
          'application/json': components['schemas']['OfferDto'];
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
  OffersController_withdraw: {
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
        'application/json': components['schemas']['WithdrawOfferDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfferDto'];
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
            items: components['schemas']['PublicOfferDto'][];
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
  offersOperationsController_backlog: {
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
  offersOperationsController_deadLetters: {
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
  offersOperationsController_deadLetter: {
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
  offersOperationsController_discard: {
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
  offersOperationsController_replay: {
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
