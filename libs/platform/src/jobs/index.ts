export { type RecurringJob } from './recurring-job.js';
