export { EmbeddedTransport } from './embedded-transport.js';
export { EventTransport, type ListeningContext, type Reception } from './event-transport.js';
export { type Reaction } from './reaction.js';
