import tearDownDatabase from './jest-global-teardown.mjs';

export default async function tearDown() {
  const servers = [globalThis.mutuaTestKafka, globalThis.mutuaTestRedis];
  delete globalThis.mutuaTestKafka;
  delete globalThis.mutuaTestRedis;
  for (const server of servers) await server?.remove();
  await tearDownDatabase();
}
