export { EmbeddedTransport } from './embedded-transport.js';
export { hearFromBeginning } from './kafka/hear-from-beginning.js';
export { KafkaTransport } from './kafka/kafka-transport.js';
export { groupOf, topicOnBroker, type KafkaLogin, type KafkaSettings } from './kafka/kafka-settings.js';
export { countNothing, type CountSignal, type TransportSignal } from './transport-signals.js';
export { EventTransport, type ListeningContext, type Reception } from './event-transport.js';
export { type Reaction } from './reaction.js';
