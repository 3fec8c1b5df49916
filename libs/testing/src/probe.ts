/** A context that writes down what it hears, and the event that it listens to. */
export { needWithdrawn, probeContext } from './promises/probe-context.js';
