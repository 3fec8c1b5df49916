export { LiveBus, SESSIONS, type Hint } from './live-bus.js';
export { LiveStreams, type LiveEvent } from './live-streams.js';
