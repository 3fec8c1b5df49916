import { rm } from 'node:fs/promises';

export default async function tearDown() {
  const started = globalThis.mutuaTestServer;
  if (!started) return;
  delete globalThis.mutuaTestServer;
  await started.server.stop();
  await rm(started.directory, { recursive: true, force: true });
}
