import { KAFKA_MISSING_VARIABLE, KAFKA_VARIABLE, NotProvided, provideKafka } from '@mutua/testing';
import setUpDatabase from './jest-global-setup.mjs';

/** One Kafka for the whole run, besides PostgreSQL. Without one the tests are skipped by name, and in CI they fail. */
export default async function setUp() {
  await setUpDatabase();
  if (process.env[KAFKA_VARIABLE] || process.env[KAFKA_MISSING_VARIABLE]) return;
  try {
    const { server, from } = await provideKafka();
    process.env[KAFKA_VARIABLE] = server.address;
    globalThis.mutuaTestKafka = server;
    process.stderr.write(`Kafka at ${server.address}, from ${from}\n`);
  } catch (error) {
    if (!(error instanceof NotProvided) || process.env.CI) throw error;
    process.env[KAFKA_MISSING_VARIABLE] = error.message;
    process.stderr.write(`${error.message}\n`);
  }
}
