/** What only jest can load. */
export { describeOnKafka } from './provision/describe-on-kafka.js';
