import tearDownDatabase from './jest-global-teardown.mjs';

export default async function tearDown() {
  const kafka = globalThis.mutuaTestKafka;
  delete globalThis.mutuaTestKafka;
  await kafka?.remove();
  await tearDownDatabase();
}
