import {
  dockerKafka,
  dockerPostgres,
  dockerRedis,
  KAFKA_VARIABLE,
  REDIS_VARIABLE,
  TEST_SERVER_VARIABLE,
} from '@mutua/testing';

/** PostgreSQL, Kafka and Redis of the whole run, each in a container of the image that Compose uses, too: no other way will do. */
export default async function setUp() {
  if (globalThis.mutuaTestContainers) return;
  globalThis.mutuaTestContainers = [];
  for (const [variable, open] of [
    [TEST_SERVER_VARIABLE, dockerPostgres],
    [KAFKA_VARIABLE, dockerKafka],
    [REDIS_VARIABLE, dockerRedis],
  ]) {
    const server = await open();
    globalThis.mutuaTestContainers.push(server);
    process.env[variable] = server.address;
    process.stderr.write(`${variable}=${server.address}, in a container\n`);
  }
}
