// Written by `npm run clients` from the OpenAPI document; change the code, not this file.

export interface paths {
  '/api/needs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List needs, newest first */
    get: operations['NeedsController_list'];
    put?: never;
    /** Write a need: a draft, or sent for screening at once */
    post: operations['NeedsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/needs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One need */
    get: operations['NeedsController_get'];
    /**
     * Replace the content; an open need goes back to screening and is not matched meanwhile
     * @description A full replacement: what the body does not name becomes unknown. So that nothing is lost by accident, a field that is filled in now and is not named is refused with 422 (would-be-erased, naming each); send what you were given with your changes in it, and to empty a field, name it ([], null, {"kind": "unknown"}). The answer is the whole thing with its new version, which is also the ETag for the next change.
     */
    put: operations['NeedsController_revise'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/needs/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Screening: open the need for matching */
    post: operations['NeedsController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/needs/{id}/fulfil': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm that what was agreed has been delivered */
    post: operations['NeedsController_fulfil'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/needs/{id}/hide': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a need out of the public register; nothing else changes */
    post: operations['NeedsController_hide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/needs/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Screening: return the need, saying what to change */
    post: operations['NeedsController_return'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/needs/{id}/submit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send a need for screening */
    post: operations['NeedsController_submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/needs/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a need back */
    post: operations['NeedsController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/needs/register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The needs that were made public, newest first; for everybody */
    get: operations['RegisterController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/needs/register/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many needs were made public, by country, group and type of cooperation */
    get: operations['RegisterController_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/needs/backlog': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far this context is behind the events it listens to */
    get: operations['needsOperationsController_backlog'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/needs/dead-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Events that a reaction could not take, newest first */
    get: operations['needsOperationsController_deadLetters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/needs/dead-letters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One dead letter with its event and its error */
    get: operations['needsOperationsController_deadLetter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/needs/dead-letters/{id}/discard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts away for good, with a reason, what can never be handled */
    post: operations['needsOperationsController_discard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/needs/dead-letters/{id}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hands the event to its reaction again */
    post: operations['needsOperationsController_replay'];
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
    CountDto: {
      /** @description A country (ISO 3166-1 alpha-2), or the code of a list */
      code: string;
      count: number;
    };
    CreateNeedDto: {
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
      budget?: components['schemas']['AmountDto'];
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
      /** @description Anybody may read of it in the public register, without signing in, while it is open and afterwards */
      isPublic?: boolean;
      /** @description Help in another language would be of no use */
      languageRequired?: boolean;
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
      /** @description The national plan or strategy it serves */
      nationalPlan?: string | null;
      /** @description The declared purpose is not military; needed for screening */
      nonMilitaryPurpose?: boolean;
      /** @description Only open licences are acceptable */
      openLicenceRequired?: boolean;
      period?: components['schemas']['PeriodDto'];
      /** @description How many people, seats or hours are asked for, as far as that is known */
      quantities?: components['schemas']['QuantitiesDto'];
      /** @enum {string} */
      readiness?: 'unknown' | 'starting' | 'emerging' | 'established';
      sdgGoals?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17)[];
      /** @description each an SDG target such as "4.4" */
      sdgTargets?: string[];
      /** @description Send it for screening at once */
      submit?: boolean;
      /** @description What people should be able to do afterwards, and why */
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
      /** @description What is needed, in one line */
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
    NeedContentDto: {
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
      budget?: components['schemas']['AmountDto'];
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
      /** @description Anybody may read of it in the public register, without signing in, while it is open and afterwards */
      isPublic?: boolean;
      /** @description Help in another language would be of no use */
      languageRequired?: boolean;
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
      /** @description The national plan or strategy it serves */
      nationalPlan?: string | null;
      /** @description The declared purpose is not military; needed for screening */
      nonMilitaryPurpose?: boolean;
      /** @description Only open licences are acceptable */
      openLicenceRequired?: boolean;
      period?: components['schemas']['PeriodDto'];
      /** @description How many people, seats or hours are asked for, as far as that is known */
      quantities?: components['schemas']['QuantitiesDto'];
      /** @enum {string} */
      readiness?: 'unknown' | 'starting' | 'emerging' | 'established';
      sdgGoals?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17)[];
      /** @description each an SDG target such as "4.4" */
      sdgTargets?: string[];
      /** @description What people should be able to do afterwards, and why */
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
      /** @description What is needed, in one line */
      title?: string;
      /** @description Title and summary in other languages, each language once, and not that of the original (contentLanguage) */
      translations?: components['schemas']['TranslationDto'][];
    };
    NeedDto: {
      /** @enum {string} */
      applicantKind:
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
      content: components['schemas']['NeedContentDto'];
      /** @description ISO 3166-1 alpha-2 */
      country: string;
      /** @description How many accepted matches give of what is asked for */
      coveredQuantities: components['schemas']['QuantitiesDto'];
      /** @description What accepted matches bring of the sum that the budget names, in its currency */
      coveredSum: components['schemas']['MoneyDto'] | null;
      /** @description What accepted matches cover, in the numbers that are asked for */
      coveredTypes: (
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
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      organisationId: string;
      organisationName: string;
      /** @description Counts changes of content */
      revision: number;
      /** @enum {string} */
      status: 'draft' | 'submitted' | 'returned' | 'open' | 'matched' | 'fulfilled' | 'withdrawn' | 'expired';
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
    PublicNeedDto: {
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
      budget: components['schemas']['AmountDto'] | null;
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
      /** @description ISO 3166-1 alpha-2 */
      country: string;
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
      status: 'open' | 'matched' | 'fulfilled';
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
    QuantitiesDto: {
      'gpu-hours'?: number | null;
      grants?: number | null;
      people?: number | null;
      projects?: number | null;
      seats?: number | null;
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
    ReturnNeedDto: {
      /** @description What to change, in words the requester can act on */
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
    WithdrawNeedDto: {
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
  NeedsController_list: {
    parameters: {
      query?: {
        /** @description an ISO 3166-1 alpha-2 country code such as "RW" (see /api/vocabularies/countries) */
        country?: string;
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description Only those of your own organisation */
        mine?: 'true' | 'false';
        /** @description Only those in which all of these words occur, whatever their accents and capitals: in title or summary, or as (the beginning of a word of) the label, in any of the six languages, of a type of cooperation, topic, target group, Goal or country */
        search?: string;
        status?:
          'draft' | 'submitted' | 'returned' | 'open' | 'matched' | 'fulfilled' | 'withdrawn' | 'expired';
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
            items: components['schemas']['NeedDto'][];
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
  NeedsController_create: {
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
        'application/json': components['schemas']['CreateNeedDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NeedDto'];
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
  NeedsController_get: {
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
          'application/json': components['schemas']['NeedDto'];
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
  NeedsController_revise: {
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
        'application/json': components['schemas']['NeedContentDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NeedDto'];
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
  NeedsController_approve: {
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
          'application/json': components['schemas']['NeedDto'];
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
  NeedsController_fulfil: {
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
          'application/json': components['schemas']['NeedDto'];
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
  NeedsController_hide: {
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
          'application/json': components['schemas']['NeedDto'];
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
  NeedsController_return: {
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
        'application/json': components['schemas']['ReturnNeedDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NeedDto'];
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
  NeedsController_submit: {
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
          'application/json': components['schemas']['NeedDto'];
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
  NeedsController_withdraw: {
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
        'application/json': components['schemas']['WithdrawNeedDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NeedDto'];
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
            items: components['schemas']['PublicNeedDto'][];
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
  needsOperationsController_backlog: {
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
  needsOperationsController_deadLetters: {
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
  needsOperationsController_deadLetter: {
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
  needsOperationsController_discard: {
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
  needsOperationsController_replay: {
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
