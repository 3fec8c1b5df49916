import { ownPostgres, provideKafka, provideRedis, type TestPostgres, type TestServer } from '@mutua/testing';

/** The servers of a run, all of them its own: it stops and kills them. */
export interface Servers {
  readonly kafka: TestServer;
  readonly postgres: TestPostgres;
  readonly redis: TestServer;
  remove(): Promise<void>;
}

export async function startServers(): Promise<Servers> {
  const started: TestServer[] = [];
  const remove = async () => {
    for (const server of started.splice(0).reverse()) await server.remove();
  };
  try {
    const postgres = await ownPostgres();
    started.push(postgres);
    const { server: redis } = await provideRedis({ ours: true });
    started.push(redis);
    const { server: kafka } = await provideKafka({ ours: true });
    started.push(kafka);
    return { kafka, postgres, redis, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}
