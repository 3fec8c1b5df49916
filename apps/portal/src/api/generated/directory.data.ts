// Written by `npm run clients` from the OpenAPI document; change the code, not this file.

export interface paths {
  '/api/directory/account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How you can sign in */
    get: operations['OwnAccountController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/account/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Change your password; your other sessions end */
    put: operations['OwnAccountController_changePassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/account/providers/{provider}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin to connect your account with a provider, to sign in there from then on */
    post: operations['OwnProvidersController_connect'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/account/providers/{provider}/removal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign in there no more */
    post: operations['OwnProvidersController_disconnect'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/account/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin to set up one-time codes */
    post: operations['OwnAccountController_beginSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/account/second-factor/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give the first code; from then on it is asked for at signing in */
    post: operations['OwnAccountController_confirmSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/account/second-factor/removal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Do without one-time codes */
    post: operations['OwnAccountController_removeSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for an account; a mail says how it goes on */
    post: operations['AccountsController_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/accounts/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm the address, choose a password, and be signed in */
    post: operations['AccountsController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/attachments/{id}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The file, as a download */
    get: operations['AttachmentsController_content'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/demo-accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The sample people, where Mutua was started with --demo */
    get: operations['DemoAccountsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/demo-accounts/{userId}/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign in as one of them */
    post: operations['DemoAccountsController_signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/focal-points': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which organisation speaks for which country */
    get: operations['FocalPointsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/focal-points/{country}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Name the focal point of a country */
    put: operations['FocalPointsController_name'];
    post?: never;
    /** Let a country be without a focal point */
    delete: operations['FocalPointsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/invitations/acceptance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept an invitation; the session then acts for the organisation */
    post: operations['InvitationsController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/invitations/lookup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What an invitation says, by the token of its link */
    post: operations['InvitationsController_lookUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/invitations/registration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept an invitation as somebody who has no account yet, and be signed in */
    post: operations['InvitationsController_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/matches/{proposalId}/contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whom to write to on either side of a match that both accepted; from approval on, that it is to come; for its parties and coordinators */
    get: operations['ContactsController_of'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/oidc/{provider}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Go to a provider to sign in there */
    get: operations['OidcController_depart'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/oidc/{provider}/callback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Come back from a provider */
    get: operations['OidcController_comeBack'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/oidc/registration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Get an account by an address that the provider vouches for, and be signed in */
    post: operations['OidcController_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/oidc/registration/lookup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a provider said of who is new here */
    post: operations['OidcController_lookUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/organisations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List organisations, newest first */
    get: operations['OrganisationsController_list'];
    put?: never;
    /** Register your organisation and become its first member */
    post: operations['OrganisationsController_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/organisations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One organisation */
    get: operations['OrganisationsController_get'];
    /**
     * Correct what your organisation says of itself
     * @description One that was refused asks again by this. One that was verified must be verified again when its name, kind, country, website or official domain changes. A full replacement: what the body does not name becomes unknown. So that nothing is lost by accident, a field that is filled in now and is not named is refused with 422 (would-be-erased, naming each); send what you were given with your changes in it, and to empty a field, name it ([], null, {"kind": "unknown"}). The answer is the whole thing with its new version, which is also the ETag for the next change.
     */
    put: operations['OrganisationsController_correct'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/organisations/{id}/api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The API keys of an organisation, for those who manage it */
    get: operations['ApiKeysController_list'];
    put?: never;
    /** Make an API key; it is shown once */
    post: operations['ApiKeysController_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/organisations/{id}/api-keys/{keyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke an API key */
    delete: operations['ApiKeysController_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/organisations/{id}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What an organisation has sent, for its members, coordinators and its focal point */
    get: operations['AttachmentsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/organisations/{id}/endorse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say, as its country's focal point, that the organisation is a ministry of the country */
    post: operations['OrganisationsController_endorse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/organisations/{id}/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who was invited and has not answered, for those who manage the organisation */
    get: operations['InvitationsController_list'];
    put?: never;
    /** Invite somebody by mail; asking again replaces what was asked before */
    post: operations['InvitationsController_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/organisations/{id}/invitations/{invitationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take an invitation back */
    delete: operations['InvitationsController_withdraw'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/organisations/{id}/letter': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Send the letter that shows who your organisation is, in the place of the one before */
    put: operations['AttachmentsController_putLetter'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/organisations/{id}/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who acts for an organisation: for its members, coordinators and admins */
    get: operations['MembersController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/organisations/{id}/members/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Decide what a member does, as one who manages the organisation */
    put: operations['MembersController_change'];
    post?: never;
    /** Take a member out, as one who manages the organisation; or leave it */
    delete: operations['MembersController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/organisations/{id}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refuse to verify the organisation, saying why */
    post: operations['OrganisationsController_refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/organisations/{id}/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm that the organisation is who it says it is */
    post: operations['OrganisationsController_verify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/recoveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for a new password; a mail says how it goes on */
    post: operations['AccountsController_recover'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/recoveries/completion': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Choose a new password; all sessions of the person end */
    post: operations['AccountsController_completeRecovery'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in, if anybody is */
    get: operations['SessionController_current'];
    put?: never;
    post?: never;
    /** Sign out */
    delete: operations['SessionController_signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/session/organisation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Act for another organisation of yours */
    put: operations['SessionController_actFor'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The browsers in which you are signed in */
    get: operations['SessionController_list'];
    put?: never;
    /** Sign in with a password; the answer brings the cookie */
    post: operations['SessionController_signIn'];
    /** End all your sessions but this one */
    delete: operations['SessionController_endOthers'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End one of your sessions */
    delete: operations['SessionController_end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/setup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Become the first administrator, by the link that the start prints */
    post: operations['AccountsController_setUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/sign-in-options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the sign-in page can offer */
    get: operations['SignInOptionsController_options'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Exchange an API key for a bearer token of five minutes */
    post: operations['ApiKeysController_exchange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List people, newest first */
    get: operations['UsersController_list'];
    put?: never;
    /** Let a person use the platform */
    post: operations['UsersController_register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/users/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One person: anybody for admins, oneself for all others */
    get: operations['UsersController_get'];
    /** Decide a person's roles, organisation and whether they are active */
    put: operations['UsersController_changeStanding'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/users/{id}/lock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Stop a person; their sessions end, and nobody is deleted */
    post: operations['UsersController_lock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/users/{id}/offices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Decide whether a person coordinates and administers; the rest stays as it is */
    put: operations['UsersController_changeOffices'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/users/{id}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End all sessions of a person */
    delete: operations['UsersController_endSessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/users/{id}/unlock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let a person go on who was stopped */
    post: operations['UsersController_unlock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/directory/users/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Yourself */
    get: operations['UsersController_me'];
    /** Change your own name and language */
    put: operations['UsersController_changeProfile'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/directory/backlog': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far this context is behind the events it listens to */
    get: operations['directoryOperationsController_backlog'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/directory/dead-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Events that a reaction could not take, newest first */
    get: operations['directoryOperationsController_deadLetters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/directory/dead-letters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One dead letter with its event and its error */
    get: operations['directoryOperationsController_deadLetter'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/directory/dead-letters/{id}/discard': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts away for good, with a reason, what can never be handled */
    post: operations['directoryOperationsController_discard'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/operations/directory/dead-letters/{id}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hands the event to its reaction again */
    post: operations['directoryOperationsController_replay'];
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
    AccessTokenDto: {
      accessToken: string;
      /** @description Seconds */
      expiresIn: number;
      /** @enum {string} */
      tokenType: 'Bearer';
    };
    AccountDto: {
      hasPassword: boolean;
      /** @description Other places where they sign in */
      providers: string[];
      recoveryCodesLeft: number;
      /** @description Whether a one-time code is asked for */
      secondFactor: boolean;
    };
    ActForDto: {
      /**
       * Format: uuid
       * @description An organisation of yours, or null for none
       */
      organisationId: string | null;
    };
    ApiKeyDto: {
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string | null;
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      lastUsedAt: string | null;
      name: string;
      roles: ('requester' | 'provider')[];
      scopes: (
        | 'directory:read'
        | 'needs:read'
        | 'needs:write'
        | 'offers:read'
        | 'offers:write'
        | 'matching:read'
        | 'matching:write'
      )[];
    };
    ApiKeysDto: {
      items: components['schemas']['ApiKeyDto'][];
    };
    AttachmentDto: {
      /** Format: date-time */
      createdAt: string;
      /** Format: uuid */
      id: string;
      name: string;
      /** @description Bytes */
      size: number;
      /** @enum {string} */
      type: 'application/pdf' | 'image/png' | 'image/jpeg';
    };
    AttachmentsDto: {
      items: components['schemas']['AttachmentDto'][];
    };
    BacklogDto: {
      /** @description The context whose events these are */
      publisher: string;
      /** @description Events published and not yet handled */
      waiting: number;
    };
    ChangePasswordDto: {
      /** Format: password */
      currentPassword: string;
      /**
       * Format: password
       * @description 12 characters or more that are hard to guess
       */
      newPassword: string;
    };
    ConnectDto: {
      /** Format: password */
      currentPassword: string;
      /** @description The page of the portal to come back to */
      returnTo?: string;
    };
    ContactsDto: {
      /** @description Null until the directory has heard that both have accepted */
      provider: components['schemas']['SideContactsDto'] | null;
      /** @description Null until the directory has heard that both have accepted */
      requester: components['schemas']['SideContactsDto'] | null;
    };
    CreateUserDto: {
      /** @description Unique; capitals and small letters are the same; an email address such as "info@minict.gov.rw" */
      email: string;
      /**
       * @description The language to address the person in
       * @enum {string}
       */
      locale: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      /** @description a name of 1 to 200 characters on one line, with letters or digits that can be seen, and without a web address */
      name: string;
      /**
       * Format: uuid
       * @description The organisation that the person acts for
       */
      organisationId?: string | null;
      roles: ('requester' | 'provider' | 'coordinator' | 'admin')[];
    };
    CurrentPasswordDto: {
      /** Format: password */
      currentPassword: string;
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
    DemoAccountDto: {
      /** @enum {string} */
      locale: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      name: string;
      organisationName: string | null;
      roles: ('requester' | 'provider' | 'coordinator' | 'admin')[];
      /** Format: uuid */
      userId: string;
    };
    DemoAccountsDto: {
      items: components['schemas']['DemoAccountDto'][];
    };
    DiscardDeadLetterDto: {
      /** @description Why nobody will need it, in one line */
      reason: string;
    };
    ExchangeApiKeyDto: {
      /** Format: password */
      apiKey: string;
    };
    FocalPointDto: {
      /** @description ISO 3166-1 alpha-2 */
      country: string;
      endorses: boolean;
      /** Format: uuid */
      organisationId: string;
      organisationName: string;
    };
    FocalPointsDto: {
      items: components['schemas']['FocalPointDto'][];
    };
    InvitationDto: {
      /** Format: date-time */
      createdAt: string;
      /** Format: email */
      email: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: uuid */
      id: string;
      invitedByName: string;
      manages: boolean;
      roles: ('requester' | 'provider')[];
    };
    InvitationsDto: {
      items: components['schemas']['InvitationDto'][];
    };
    InvitationTokenDto: {
      /**
       * Format: password
       * @description What stands behind # in the link
       */
      token: string;
    };
    InviteDto: {
      /** @description an email address such as "info@minict.gov.rw" */
      email: string;
      /** @description Whether they will decide on members and API keys */
      manages: boolean;
      roles: ('requester' | 'provider')[];
    };
    JourneyDto: {
      /** @description Where to send the browser */
      url: string;
    };
    LinkWithPasswordDto: {
      /**
       * Format: password
       * @description 12 characters or more that are hard to guess
       */
      password: string;
      /**
       * Format: password
       * @description What stands behind # in the link
       */
      token: string;
    };
    ListedSessionDto: {
      /** @description Where it signed in from */
      address: string;
      /** Format: date-time */
      createdAt: string;
      /** @description Whether it is the one that asks */
      current: boolean;
      /** Format: date-time */
      expiresAt: string;
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      lastSeenAt: string;
      /** @enum {string} */
      method: 'password' | 'oidc' | 'demo' | 'setup';
      /** @description What the browser calls itself */
      userAgent: string;
    };
    MakeApiKeyDto: {
      /** @description Null for until it is revoked; an instant such as "2027-01-31T12:00:00Z" (ISO 8601) */
      expiresAt?: string | null;
      /** @description What it is for, so that it is known when it is to be revoked; a name of 1 to 200 characters on one line, with letters or digits that can be seen, and without a web address */
      name: string;
      roles: ('requester' | 'provider')[];
      scopes: (
        | 'directory:read'
        | 'needs:read'
        | 'needs:write'
        | 'offers:read'
        | 'offers:write'
        | 'matching:read'
        | 'matching:write'
      )[];
    };
    MaybeSessionDto: {
      session: components['schemas']['SessionDto'] | null;
    };
    MemberDto: {
      /** Format: email */
      email: string;
      manages: boolean;
      name: string;
      roles: ('requester' | 'provider')[];
      /** Format: uuid */
      userId: string;
    };
    MembersDto: {
      items: components['schemas']['MemberDto'][];
    };
    MembershipDto: {
      /** @description Whether they decide on members and API keys */
      manages: boolean;
      /** Format: uuid */
      organisationId: string;
      roles: ('requester' | 'provider')[];
    };
    MemberStandingDto: {
      /** @description Whether they decide on members and API keys */
      manages: boolean;
      /** @description On which sides of a match they act for it */
      roles: ('requester' | 'provider')[];
    };
    NamedMembershipDto: {
      country: string | null;
      /** @description Whether they decide on members and API keys */
      manages: boolean;
      /** Format: uuid */
      organisationId: string;
      organisationName: string;
      /** @enum {string} */
      organisationStatus: 'unverified' | 'verified' | 'refused';
      roles: ('requester' | 'provider')[];
    };
    NameFocalPointDto: {
      /** @description Whether its ministries wait for its word before they are verified */
      endorses: boolean;
      /**
       * Format: uuid
       * @description A verified government organisation of the country
       */
      organisationId: string;
    };
    NewApiKeyDto: {
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string | null;
      /** Format: uuid */
      id: string;
      /** @description Keep it well: it is not shown again */
      key: string;
      /** Format: date-time */
      lastUsedAt: string | null;
      name: string;
      roles: ('requester' | 'provider')[];
      scopes: (
        | 'directory:read'
        | 'needs:read'
        | 'needs:write'
        | 'offers:read'
        | 'offers:write'
        | 'matching:read'
        | 'matching:write'
      )[];
    };
    NothingDto: Record<string, never>;
    OfficesDto: {
      offices: ('coordinator' | 'admin')[];
    };
    OneTimeCodeDto: {
      /**
       * Format: password
       * @description Of your app, or a recovery code
       */
      oneTimeCode: string;
    };
    OrganisationDto: {
      /**
       * Format: email
       * @description Null when none was given, and for all but its members, coordinators and admins
       */
      contactEmail: string | null;
      /** @description ISO 3166-1 alpha-2 */
      country: string | null;
      /** Format: date-time */
      createdAt: string;
      description: string | null;
      /**
       * Format: date-time
       * @description When the focal point of its country endorsed it
       */
      endorsedAt: string | null;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind:
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
      name: string;
      officialDomain: string | null;
      /** @description Why a coordinator refused to verify it */
      refusalReason: string | null;
      /** @enum {string} */
      status: 'unverified' | 'verified' | 'refused';
      /** Format: date-time */
      updatedAt: string;
      /** @description Also the ETag; send it back in If-Match */
      version: number;
      /** Format: uri */
      website: string | null;
    };
    OrganisationProfileDto: {
      /** @description Shown to members, coordinators and admins only; an email address such as "info@minict.gov.rw" */
      contactEmail?: string | null;
      /** @description null for bodies that belong to no country; an ISO 3166-1 alpha-2 country code such as "RW" (see /api/vocabularies/countries) */
      country: string | null;
      /** @description What it does */
      description?: string | null;
      /** @enum {string} */
      kind:
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
      /** @description The official name; unique in its country; a name of 1 to 200 characters on one line, with letters or digits that can be seen, and without a web address */
      name: string;
      /** @description The domain that its people write from; it helps to verify the organisation; an internet domain such as "minict.gov.rw", without "https://" before it and without a path after it */
      officialDomain?: string | null;
      /** @description a web address such as "https://www.minict.gov.rw", without a user name in it */
      website?: string | null;
    };
    PersonContactDto: {
      /** Format: email */
      email: string;
      /**
       * @description The language to write in
       * @enum {string}
       */
      locale: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      name: string;
    };
    PersonDto: {
      active: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: email */
      email: string;
      /**
       * Format: uuid
       * @description The `sub` of their token
       */
      id: string;
      /** @enum {string} */
      locale: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      /** @description All organisations that they act for */
      memberships: components['schemas']['NamedMembershipDto'][];
      name: string;
      /** Format: uuid */
      organisationId: string | null;
      roles: ('requester' | 'provider' | 'coordinator' | 'admin')[];
      /** Format: date-time */
      updatedAt: string;
      /** @description Also the ETag; send it back in If-Match */
      version: number;
    };
    ProfileDto: {
      /**
       * @description The language to address the person in
       * @enum {string}
       */
      locale: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      /** @description a name of 1 to 200 characters on one line, with letters or digits that can be seen, and without a web address */
      name: string;
    };
    ProviderDto: {
      /** @description As in the path of its endpoints */
      name: string;
      /** @description What the sign-in page calls it */
      title: string;
    };
    RecoverDto: {
      /** @description an email address such as "info@minict.gov.rw" */
      email: string;
    };
    RecoveryCodesDto: {
      /** @description Each is good once; they are not shown again */
      recoveryCodes: string[];
    };
    RefuseOrganisationDto: {
      /** @description What is missing or wrong, so that it can be corrected */
      reason: string;
    };
    RegisterDto: {
      /** @description an email address such as "info@minict.gov.rw" */
      email: string;
      /**
       * @description The language to address the person in
       * @enum {string}
       */
      locale: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      /** @description a name of 1 to 200 characters on one line, with letters or digits that can be seen, and without a web address */
      name: string;
    };
    RegisterInvitedDto: {
      /**
       * @description The language to address the person in
       * @enum {string}
       */
      locale: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      /** @description a name of 1 to 200 characters on one line, with letters or digits that can be seen, and without a web address */
      name: string;
      /** Format: password */
      password: string;
      /**
       * Format: password
       * @description What stands behind # in the link
       */
      token: string;
    };
    RegisterStrangerDto: {
      /**
       * @description The language to address the person in
       * @enum {string}
       */
      locale: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      /** @description a name of 1 to 200 characters on one line, with letters or digits that can be seen, and without a web address */
      name: string;
      /**
       * Format: password
       * @description What stands behind # in the link
       */
      token: string;
    };
    RemoveSecondFactorDto: {
      /** Format: password */
      currentPassword: string;
      /**
       * Format: password
       * @description Of your app, or a recovery code
       */
      oneTimeCode: string;
    };
    SecondFactorDto: {
      /** @description To type into an app, in base32 */
      secret: string;
      /** @description The same for a QR code (otpauth:) */
      uri: string;
    };
    SeenInvitationDto: {
      /** Format: email */
      email: string;
      /** Format: date-time */
      expiresAt: string;
      /** @description Whether to sign in and accept, or to register */
      hasAccount: boolean;
      invitedByName: string;
      manages: boolean;
      /** Format: uuid */
      organisationId: string;
      organisationName: string;
      roles: ('requester' | 'provider')[];
    };
    SessionDto: {
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When it ends in any case
       */
      expiresAt: string;
      /** @description The countries whose ministries it endorses */
      focalPointFor: string[];
      /** Format: uuid */
      id: string;
      /**
       * Format: date-time
       * @description When it ends if nothing more is asked
       */
      idleUntil: string;
      /** Format: date-time */
      lastSeenAt: string;
      memberships: components['schemas']['NamedMembershipDto'][];
      /** @enum {string} */
      method: 'password' | 'oidc' | 'demo' | 'setup';
      /**
       * Format: uuid
       * @description The organisation acted for
       */
      organisationId: string | null;
      /** @description What the person may do for it */
      roles: ('requester' | 'provider' | 'coordinator' | 'admin')[];
      /** @description Whether a one-time code is asked for at signing in */
      secondFactor: boolean;
      user: components['schemas']['SignedInUserDto'];
    };
    SessionsDto: {
      items: components['schemas']['ListedSessionDto'][];
    };
    SetUpDto: {
      /** @description an email address such as "info@minict.gov.rw" */
      email: string;
      /** @enum {string} */
      locale: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      /** @description a name of 1 to 200 characters on one line, with letters or digits that can be seen, and without a web address */
      name: string;
      /**
       * Format: password
       * @description 12 characters or more that are hard to guess
       */
      password: string;
      /**
       * Format: password
       * @description What stands behind # in the link
       */
      token: string;
    };
    SideContactsDto: {
      /**
       * Format: email
       * @description Null when none was given
       */
      contactEmail: string | null;
      /** Format: uuid */
      organisationId: string;
      organisationName: string;
      /** @description Who acts for this side and is active */
      people: components['schemas']['PersonContactDto'][];
    };
    SignedInUserDto: {
      /** Format: email */
      email: string;
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      locale: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      name: string;
      version: number;
    };
    SignInDto: {
      /** @description an email address such as "info@minict.gov.rw" */
      email: string;
      /**
       * Format: password
       * @description Of your app, or a recovery code
       */
      oneTimeCode?: string;
      /** Format: password */
      password: string;
    };
    SignInOptionsDto: {
      /** @description Whether sample people are there whom anybody may be */
      demo: boolean;
      /** @description Other places where people can sign in */
      providers: components['schemas']['ProviderDto'][];
      /** @description Whether anybody may register */
      registration: boolean;
    };
    StandingDto: {
      /** @description False stops the person; nobody is deleted */
      active: boolean;
      /**
       * Format: uuid
       * @description The organisation that the person acts for
       */
      organisationId: string | null;
      roles: ('requester' | 'provider' | 'coordinator' | 'admin')[];
    };
    StrangerDto: {
      email: string | null;
      name: string | null;
      /** @description What the sign-in page calls it */
      providerTitle: string;
      /** @description Whether an account can be had at once: the provider has verified the address, and is trusted for it */
      vouched: boolean;
    };
    StrangerTokenDto: {
      /**
       * Format: password
       * @description What stands behind # in the link
       */
      token: string;
    };
    UserDto: {
      active: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: email */
      email: string;
      /**
       * Format: uuid
       * @description The `sub` of their token
       */
      id: string;
      /** @enum {string} */
      locale: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
      /** @description All organisations that they act for */
      memberships: components['schemas']['MembershipDto'][];
      name: string;
      /** Format: uuid */
      organisationId: string | null;
      roles: ('requester' | 'provider' | 'coordinator' | 'admin')[];
      /** Format: date-time */
      updatedAt: string;
      /** @description Also the ETag; send it back in If-Match */
      version: number;
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
  OwnAccountController_get: {
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
          'application/json': components['schemas']['AccountDto'];
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
  OwnAccountController_changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePasswordDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
  OwnProvidersController_connect: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        provider: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConnectDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JourneyDto'];
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
  OwnProvidersController_disconnect: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        provider: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CurrentPasswordDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
  OwnAccountController_beginSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CurrentPasswordDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondFactorDto'];
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
  OwnAccountController_confirmSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OneTimeCodeDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodesDto'];
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
  OwnAccountController_removeSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RemoveSecondFactorDto'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
  AccountsController_register: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NothingDto'];
        };
      };
    };
  };
  AccountsController_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkWithPasswordDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
    };
  };
  AttachmentsController_content: {
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
          'application/octet-stream': string;
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
  DemoAccountsController_list: {
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
          'application/json': components['schemas']['DemoAccountsDto'];
        };
      };
    };
  };
  DemoAccountsController_signIn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
    };
  };
  FocalPointsController_list: {
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
          'application/json': components['schemas']['FocalPointsDto'];
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
  FocalPointsController_name: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        country: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NameFocalPointDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FocalPointDto'];
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
  FocalPointsController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        country: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
  InvitationsController_accept: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvitationTokenDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
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
  InvitationsController_lookUp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvitationTokenDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SeenInvitationDto'];
        };
      };
    };
  };
  InvitationsController_register: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterInvitedDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
    };
  };
  ContactsController_of: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        proposalId: string;
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
          'application/json': components['schemas']['ContactsDto'];
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
  OidcController_depart: {
    parameters: {
      query?: {
        /** @description The language that the provider is asked to speak */
        locale?: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
        /** @description The page of the portal to come back to */
        returnTo?: string;
      };
      header?: never;
      path: {
        provider: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description To the provider, or to the sign-in page with a problem */
      303: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OidcController_comeBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        provider: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description To a page of the portal; the sign-in page where there is a problem */
      303: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  OidcController_register: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterStrangerDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
    };
  };
  OidcController_lookUp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StrangerTokenDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StrangerDto'];
        };
      };
    };
  };
  OrganisationsController_list: {
    parameters: {
      query?: {
        /** @description an ISO 3166-1 alpha-2 country code such as "RW" (see /api/vocabularies/countries) */
        country?: string;
        /** @description The `next` of the page before */
        cursor?: string;
        kind?:
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
        limit?: number;
        status?: 'unverified' | 'verified' | 'refused';
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
            items: components['schemas']['OrganisationDto'][];
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
  OrganisationsController_register: {
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
        'application/json': components['schemas']['OrganisationProfileDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationDto'];
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
  OrganisationsController_get: {
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
          'application/json': components['schemas']['OrganisationDto'];
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
  OrganisationsController_correct: {
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
        'application/json': components['schemas']['OrganisationProfileDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationDto'];
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
  ApiKeysController_list: {
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
          'application/json': components['schemas']['ApiKeysDto'];
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
  ApiKeysController_make: {
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
        'application/json': components['schemas']['MakeApiKeyDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewApiKeyDto'];
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
  ApiKeysController_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        keyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
  AttachmentsController_list: {
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
          'application/json': components['schemas']['AttachmentsDto'];
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
  OrganisationsController_endorse: {
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
          'application/json': components['schemas']['OrganisationDto'];
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
  InvitationsController_list: {
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
          'application/json': components['schemas']['InvitationsDto'];
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
  InvitationsController_invite: {
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
        'application/json': components['schemas']['InviteDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationDto'];
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
  InvitationsController_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        invitationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
  AttachmentsController_putLetter: {
    parameters: {
      query: {
        /** @description What the file is called */
        name: string;
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
          'application/json': components['schemas']['AttachmentDto'];
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
  MembersController_list: {
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
          'application/json': components['schemas']['MembersDto'];
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
  MembersController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MemberStandingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MemberDto'];
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
  MembersController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
  OrganisationsController_refuse: {
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
        'application/json': components['schemas']['RefuseOrganisationDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrganisationDto'];
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
  OrganisationsController_verify: {
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
          'application/json': components['schemas']['OrganisationDto'];
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
  AccountsController_recover: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecoverDto'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NothingDto'];
        };
      };
    };
  };
  AccountsController_completeRecovery: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkWithPasswordDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NothingDto'];
        };
      };
    };
  };
  SessionController_current: {
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
          'application/json': components['schemas']['MaybeSessionDto'];
        };
      };
    };
  };
  SessionController_signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
  SessionController_actFor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ActForDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
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
  SessionController_list: {
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
          'application/json': components['schemas']['SessionsDto'];
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
  SessionController_signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
    };
  };
  SessionController_endOthers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
  SessionController_end: {
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
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
  AccountsController_setUp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetUpDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionDto'];
        };
      };
    };
  };
  SignInOptionsController_options: {
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
          'application/json': components['schemas']['SignInOptionsDto'];
        };
      };
    };
  };
  ApiKeysController_exchange: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExchangeApiKeyDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessTokenDto'];
        };
      };
    };
  };
  UsersController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before */
        cursor?: string;
        /** @description Capitals and small letters are the same; an email address such as "info@minict.gov.rw" */
        email?: string;
        /** @description The one with this id, as events and rules name who did something */
        id?: string;
        limit?: number;
        /** @description Only those in whose name or address all of these words occur, whatever accents and capitals */
        search?: string;
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
            items: components['schemas']['PersonDto'][];
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
  UsersController_register: {
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
        'application/json': components['schemas']['CreateUserDto'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserDto'];
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
  UsersController_get: {
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
          'application/json': components['schemas']['PersonDto'];
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
  UsersController_changeStanding: {
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
        'application/json': components['schemas']['StandingDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserDto'];
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
  UsersController_lock: {
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
          'application/json': components['schemas']['PersonDto'];
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
  UsersController_changeOffices: {
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
        'application/json': components['schemas']['OfficesDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDto'];
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
  UsersController_endSessions: {
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
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
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
  UsersController_unlock: {
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
          'application/json': components['schemas']['PersonDto'];
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
  UsersController_me: {
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
          'application/json': components['schemas']['UserDto'];
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
  UsersController_changeProfile: {
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
        'application/json': components['schemas']['ProfileDto'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserDto'];
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
  directoryOperationsController_backlog: {
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
  directoryOperationsController_deadLetters: {
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
  directoryOperationsController_deadLetter: {
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
  directoryOperationsController_discard: {
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
  directoryOperationsController_replay: {
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
