/** How to log in to the brokers (SASL). */
export interface KafkaLogin {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

/** Which Kafka a process exchanges events over, and how it finds its topics there. */
export interface KafkaSettings {
  /** `host:port` of some brokers; they name the others. */
  readonly brokers: readonly string[];
  readonly ssl: boolean;
  readonly login: KafkaLogin | null;
  /** Goes before the name of every topic and group: several installations can share one cluster. */
  readonly prefix: string;
  /** Whether a missing topic is made, or only complained of where topics are somebody else's to make. */
  readonly missingTopics: 'create' | 'complain';
}

/** The consumer group of a context: its processes share the work. */
export function groupOf(context: string, { prefix }: KafkaSettings): string {
  return `${prefix}mutua.${context}`;
}

/**
 * The cursor of a context's log on its way to the topics of a prefix. By another prefix, even one that was set by mistake, others
 * hear, who have heard nothing yet; what they are sent has not been sent to these.
 */
export function cursorTo(context: string, { prefix }: Pick<KafkaSettings, 'prefix'>): string {
  return prefix === '' ? context : `${context} to ${prefix}`;
}

/** A topic's name on the broker. */
export function topicOnBroker(name: string, { prefix }: KafkaSettings): string {
  return `${prefix}${name}`;
}
