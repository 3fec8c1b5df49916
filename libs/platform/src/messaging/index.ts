export { EmbeddedTransport } from './embedded-transport.js';
export { KafkaTransport } from './kafka/kafka-transport.js';
export {
  cursorTo,
  groupOf,
  topicOnBroker,
  type KafkaLogin,
  type KafkaSettings,
} from './kafka/kafka-settings.js';
export { NO_SIGNALS, type EventSignals, type TransportSignal } from './event-signals.js';
export { EventTransport, type ListeningContext, type Outbox, type Reception } from './event-transport.js';
export { discardReasonOf } from './dead-letter.dto.js';
export { type Reaction } from './reaction.js';
export { eventsOfLogs, LogsElsewhere, type EventSource } from './event-source.js';
export { BrokerUnusable } from './kafka/broker-unusable.js';
export { ContextRuns, whileStopped } from './while-stopped.js';
