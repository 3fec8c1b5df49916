export { goOnWithTrace, traceToGoOn } from './deferred-work.js';
