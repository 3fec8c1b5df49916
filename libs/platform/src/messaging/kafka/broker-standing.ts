import type { Logger } from 'pino';

/** What a broker said that only somebody's hand can mend; anything else passes by itself. */
const REFUSALS = [
  'KafkaJSSASLAuthenticationError',
  'SASL_AUTHENTICATION_FAILED',
  'UNSUPPORTED_SASL_MECHANISM',
  'ILLEGAL_SASL_STATE',
  'TOPIC_AUTHORIZATION_FAILED',
  'GROUP_AUTHORIZATION_FAILED',
  'CLUSTER_AUTHORIZATION_FAILED',
];

/** What a broker says of a topic that was deleted, and of one that was made this moment. */
export const TOPIC_UNKNOWN = 'UNKNOWN_TOPIC_OR_PARTITION';

/** A topic that should be there is not, and is not ours to make. */
export class TopicMissing extends Error {
  override readonly name = 'TopicMissing';
}

/**
 * How this process stands with the broker, told once at every change. "Away" passes by itself and leaves readiness
 * alone, because requests are taken all the same; "refused" is a setting to mend and turns it red.
 */
export class BrokerStanding {
  private state: 'unknown' | 'well' | 'away' | 'refused' = 'unknown';
  private reason = '';

  constructor(
    private readonly brokers: readonly string[],
    private readonly logger: Logger,
    /** Looks whether a topic of ours is missing, and then tells which. */
    private readonly findMissingTopic: () => Promise<boolean>,
  ) {}

  get isWell(): boolean {
    return this.state === 'well';
  }

  /** For readiness: what only a person can mend. */
  get refusal(): string | null {
    return this.state === 'refused' ? this.reason : null;
  }

  /** For readiness: what passes by itself. */
  get absence(): string | null {
    return this.state === 'away' ? this.reason : null;
  }

  answered(): void {
    if (this.state !== 'well' && this.state !== 'unknown') {
      this.logger.warn(`Kafka at ${this.brokers.join(', ')} answers again`);
    }
    this.state = 'well';
    this.reason = '';
  }

  failed(error: unknown): void {
    const cause = originOf(error);
    if (isCalled(cause, TOPIC_UNKNOWN)) {
      void this.findMissingTopic().then((found) => (found ? undefined : this.tell(cause)));
    } else this.tell(cause);
  }

  private tell(cause: Error): void {
    const refused = cause instanceof TopicMissing || REFUSALS.some((name) => isCalled(cause, name));
    const state = refused ? 'refused' : 'away';
    const reason =
      cause instanceof TopicMissing
        ? cause.message
        : `Kafka at ${this.brokers.join(', ')} ${refused ? 'refuses us' : 'cannot be used'}: ${cause.message}`;
    if (state !== this.state) {
      this.logger.error(
        `${reason}. Requests are taken all the same; events wait in the log and in the topics.`,
      );
    }
    this.state = state;
    this.reason = reason;
  }
}

/** The error that kafkajs wrapped in its own of retries and aggregates. */
export function originOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const inner = error.cause ?? (error as { errors?: unknown[] }).errors?.[0];
  return inner instanceof Error ? originOf(inner) : error;
}

/** By its own name, or by the broker's for it. */
export function isCalled(error: Error, name: string): boolean {
  return error.name === name || (error as { type?: string }).type === name;
}
