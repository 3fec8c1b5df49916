import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StartedTestContainer } from 'testcontainers';
import { freePort } from './free-port.js';
import { kafkaProperties, type TestLogin } from './kafka-properties.js';
import type { TestServer } from './test-server.js';

const COMPOSE_FILE = join(import.meta.dirname, '../../../../docker-compose.yml');
const KAFKA_PORT = 9092;
const REDIS_PORT = 6379;
const POSTGRES_PORT = 5432;
const STOP_WITHIN_S = 15;

/** Apache Kafka in a container; clients must reach it at the address it names, so its port is fixed before it starts. */
export async function dockerKafka(login?: TestLogin): Promise<TestServer> {
  const port = await freePort();
  const properties = kafkaProperties(
    { advertised: port, listen: KAFKA_PORT, controller: 9093 },
    '0.0.0.0',
    login,
  );
  const environment = Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      `KAFKA_${name.toUpperCase().replaceAll('.', '_')}`,
      value,
    ]),
  );
  return inDocker(imageOf('kafka'), { container: KAFKA_PORT, host: port }, environment, `127.0.0.1:${port}`);
}

export async function dockerRedis(): Promise<TestServer> {
  const port = await freePort();
  return inDocker(imageOf('redis'), { container: REDIS_PORT, host: port }, {}, `redis://127.0.0.1:${port}`);
}

/** Tests need no durability, only correctness; nobody but this machine reaches it. */
export async function dockerPostgres(): Promise<TestServer> {
  const port = await freePort();
  const settings = ['fsync=off', 'synchronous_commit=off', 'max_connections=400'];
  return inDocker(
    imageOf('postgres'),
    { container: POSTGRES_PORT, host: port },
    { POSTGRES_PASSWORD: 'test' },
    `postgres://postgres:test@127.0.0.1:${port}/postgres`,
    ['postgres', ...settings.flatMap((setting) => ['-c', setting])],
  );
}

/** The image that a service has in docker-compose.yml: tests run on what installations do. */
export function imageOf(service: 'kafka' | 'postgres' | 'redis'): string {
  const found = new RegExp(`^  ${service}:\\n    image: (\\S+)$`, 'm').exec(
    readFileSync(COMPOSE_FILE, 'utf8'),
  );
  if (!found?.[1]) throw new Error(`docker-compose.yml names no image for ${service}`);
  return found[1];
}

async function inDocker(
  image: string,
  ports: { container: number; host: number },
  environment: Record<string, string>,
  address: string,
  command: readonly string[] = [],
): Promise<TestServer> {
  // only who gets here needs it: it takes a second to load
  const { GenericContainer, getContainerRuntimeClient, Wait } = await import('testcontainers');
  const started: StartedTestContainer = await new GenericContainer(image)
    .withExposedPorts(ports)
    .withEnvironment(environment)
    .withCommand([...command])
    .withWaitStrategy(Wait.forListeningPorts())
    .start();
  // testcontainers stops a container once and never again, even after a restart
  const container = (await getContainerRuntimeClient()).container.getById(started.getId());
  return {
    address,
    ours: true,
    stop: async () => {
      await container.stop({ t: STOP_WITHIN_S });
    },
    start: () => started.restart(),
    remove: async () => {
      await container.remove({ force: true, v: true });
    },
  };
}
