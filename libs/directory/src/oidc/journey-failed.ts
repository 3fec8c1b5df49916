/** Why somebody who went to a provider is not signed in; the portal has words for each. */
export const JOURNEY_FAILURES = [
  /** There is no such provider here. */
  'provider-not-there',
  /** It does not answer, or not in time. */
  'provider-away',
  /** It did not let the person in, or they turned back. */
  'provider-refused',
  /** What it answered does not hold: a signature, an issuer, a nonce. */
  'provider-answer-wrong',
  /** The way back was gone already, took too long, or began in another browser. */
  'journey-unknown',
  /** The person may no longer use this installation. */
  'person-stopped',
  /** The identity is somebody else's here, or the person has another one at the same provider. */
  'identity-taken',
] as const;
export type JourneyFailure = (typeof JOURNEY_FAILURES)[number];

/** Somebody who is signed in and wanted to connect their account. */
export interface Connecting {
  readonly userId: string;
  /** The page of the portal that they went from. */
  readonly page: string;
}

/** The message is for the log: it holds neither codes nor tokens. */
export class JourneyFailed extends Error {
  override readonly name = 'JourneyFailed';
  /** Null for who wanted to sign in. */
  readonly connecting: Connecting | null;

  constructor(
    readonly failure: JourneyFailure,
    message: string,
    { connecting = null, ...options }: ErrorOptions & { readonly connecting?: Connecting | null } = {},
  ) {
    super(message, options);
    this.connecting = connecting;
  }
}
