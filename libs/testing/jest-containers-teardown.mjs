export default async function tearDown() {
  const containers = globalThis.mutuaTestContainers ?? [];
  delete globalThis.mutuaTestContainers;
  for (const server of containers) await server.remove();
}
