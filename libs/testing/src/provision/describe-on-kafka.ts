import { describe } from '@jest/globals';
import { KAFKA_MISSING_VARIABLE, KAFKA_VARIABLE } from './kafka.js';

/**
 * A suite that needs Kafka. Where none can be had it is skipped, and its name says why; in CI the set-up fails before.
 *
 * @param suite gets `host:port` of the brokers, with commas between them
 */
export function describeOnKafka(name: string, suite: (kafka: string) => void): void {
  const kafka = process.env[KAFKA_VARIABLE];
  const missing = process.env[KAFKA_MISSING_VARIABLE] ?? 'the run was not set up by npm run test:distributed';
  if (kafka) describe(name, () => suite(kafka));
  else describe.skip(`${name} [skipped: ${missing}]`, () => suite(''));
}
