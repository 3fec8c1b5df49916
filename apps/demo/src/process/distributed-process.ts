import { startEmbeddedPostgres } from '@mutua/platform/embedded-postgres';
import { DistributedMutua, provideKafka, SERVICES } from '@mutua/testing';
import type { RunningMutua } from './running-mutua.js';

/**
 * Starts every service as a process of its own, each on a database of its own, on a Kafka and a PostgreSQL that end with
 * them.
 *
 * @param directory empty; the databases are kept there
 * @throws NotProvided when no Kafka can be had
 */
export async function startDistributed(directory: string): Promise<RunningMutua> {
  const kafka = await provideKafka();
  const postgres = await startEmbeddedPostgres(directory).catch(async (error: unknown) => {
    await kafka.server.remove();
    throw error;
  });
  const endServers = () => Promise.all([kafka.server.remove(), postgres.stop()]);
  try {
    const mutua = await DistributedMutua.start({ kafka: kafka.server.address, postgres: postgres.url });
    const ended = Promise.race(
      SERVICES.map(async (name) => {
        const { code } = await mutua.service(name).ended;
        return { code, complaints: `${name} ended: ${mutua.service(name).output}` };
      }),
    );
    return {
      origin: mutua.origin,
      dataDirectory: mutua.dataDirectory,
      ended,
      describe: `Five services run on empty databases, with Kafka ${kafka.from} between them, behind ${mutua.origin}.`,
      stop: async () => {
        await mutua.stop();
        await endServers();
        return ended;
      },
    };
  } catch (error) {
    await endServers();
    throw error;
  }
}
