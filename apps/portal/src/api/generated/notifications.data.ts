// Written by `npm run clients` from the OpenAPI document; change the code, not this file.

export interface paths {
  '/api/notifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Your notifications, newest first, in your language */
    get: operations['NotificationsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notifications/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mark one as read; again changes nothing, so it needs no If-Match */
    post: operations['NotificationsController_markRead'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notifications/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Hear at once that something changed for you
     * @description Server-sent events: `ready` at the beginning, then `changed` with what it is `about` (`inbox`, `lists` or `sessions`), and `ping` now and then. They say nothing of what changed: ask for it again, after `ready` too. A stream ends after a minute; a browser then asks for it anew by itself.
     */
    get: operations['LiveController_live'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notifications/mails': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which mails you get of what is new in your inbox */
    get: operations['MailPreferencesController_get'];
    /** Choose which mails you get of what is new in your inbox */
    put: operations['MailPreferencesController_choose'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notifications/read-all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mark all of them as read; the answer is how many are unread now */
    post: operations['NotificationsController_markAllRead'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/notifications/unread-count': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many you have not read */
    get: operations['NotificationsController_countUnread'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/notifications/backlog': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far this context is behind the events it listens to */
    get: operations['notificationsOperationsController_backlog'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/notifications/dead-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Events that a reaction could not take, newest first */
    get: operations['notificationsOperationsController_deadLetters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/notifications/dead-letters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One dead letter with its event and its error */
    get: operations['notificationsOperationsController_deadLetter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/notifications/dead-letters/{id}/discard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts away for good, with a reason, what can never be handled */
    post: operations['notificationsOperationsController_discard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/notifications/dead-letters/{id}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hands the event to its reaction again */
    post: operations['notificationsOperationsController_replay'];
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
    BacklogDto: {
      /** @description The context whose events these are */
      publisher: string;
      /** @description Events published and not yet handled */
      waiting: number;
    };
    ChooseMailsDto: {
      /**
       * @description Whether you are told by mail of what you have not read: never, as soon as it comes, or once a day (at 06:00 UTC)
       * @enum {string}
       */
      mails: 'none' | 'each' | 'daily';
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
    MailPreferenceDto: {
      /**
       * @description Whether you are told by mail of what you have not read: never, as soon as it comes, or once a day (at 06:00 UTC)
       * @enum {string}
       */
      mails: 'none' | 'each' | 'daily';
      version: number;
    };
    NotificationDto: {
      body: string;
      /** Format: date-time */
      createdAt: string;
      /** @enum {string} */
      direction: 'ltr' | 'rtl';
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind:
        | 'organisation-registered'
        | 'organisation-verified'
        | 'organisation-refused'
        | 'need-submitted'
        | 'need-resubmitted'
        | 'need-returned'
        | 'need-opened'
        | 'need-coverage-changed'
        | 'need-part-given'
        | 'need-matched'
        | 'need-closed'
        | 'need-expired'
        | 'offer-submitted'
        | 'offer-resubmitted'
        | 'offer-returned'
        | 'offer-opened'
        | 'offer-capacity-changed'
        | 'offer-exhausted'
        | 'offer-reconfirmation-due'
        | 'offer-expired'
        | 'matches-waiting'
        | 'match-approved-for-requester'
        | 'match-approved-for-provider'
        | 'provider-accepted-for-requester'
        | 'requester-accepted-for-provider'
        | 'match-accepted-for-requester'
        | 'match-accepted-for-provider'
        | 'match-accepted-for-coordinator'
        | 'provider-declined-for-requester'
        | 'requester-declined-for-provider'
        | 'requester-declined-for-coordinator'
        | 'provider-declined-for-coordinator'
        | 'match-lapsed-for-requester'
        | 'match-lapsed-for-provider'
        | 'match-superseded-for-requester'
        | 'match-superseded-for-provider'
        | 'match-revoked-for-requester'
        | 'match-revoked-for-provider'
        | 'match-allocation-changed-for-requester'
        | 'match-allocation-changed-for-provider'
        | 'match-cancelled-for-requester'
        | 'match-cancelled-for-provider'
        | 'match-cancelled-for-coordinator'
        | 'match-offer-expired-for-requester'
        | 'match-offer-expired-for-provider'
        | 'match-offer-expired-for-coordinator'
        | 'match-fulfilled-for-provider'
        | 'match-fulfilled-for-coordinator';
      /**
       * @description The language of title and body
       * @enum {string}
       */
      locale: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      /** Format: date-time */
      readAt: string | null;
      /** @description What it is about */
      subject: components['schemas']['SubjectDto'];
      title: string;
      /** @description Grows when it is read or its number changes */
      version: number;
    };
    SubjectDto: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      type: 'organisation' | 'need' | 'offer' | 'proposal';
    };
    UnreadCountDto: {
      count: number;
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
  NotificationsController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        limit?: number;
        /** @description The language to read in, instead of your own */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
        /** @description Only those not read yet */
        unread?: 'true' | 'false';
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
            items: components['schemas']['NotificationDto'][];
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
  NotificationsController_markRead: {
    parameters: {
      query?: {
        /** @description The language to read in, instead of your own */
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
          'application/json': components['schemas']['NotificationDto'];
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
  LiveController_live: {
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
          'text/event-stream': string;
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
  MailPreferencesController_get: {
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
          'application/json': components['schemas']['MailPreferenceDto'];
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
  MailPreferencesController_choose: {
    parameters: {
      query?: never;
      header: {
        /** @description The ETag of the version you saw, for example "3" */
        'If-Match': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChooseMailsDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailPreferenceDto'];
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
  NotificationsController_markAllRead: {
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
          'application/json': components['schemas']['UnreadCountDto'];
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
  NotificationsController_countUnread: {
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
          'application/json': components['schemas']['UnreadCountDto'];
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
  notificationsOperationsController_backlog: {
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
  notificationsOperationsController_deadLetters: {
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
  notificationsOperationsController_deadLetter: {
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
  notificationsOperationsController_discard: {
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
  notificationsOperationsController_replay: {
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
