import type { StartedTestContainer } from 'testcontainers';
import { freePort } from './free-port.js';
import { KAFKA_VERSION, kafkaProperties, type TestLogin } from './kafka-properties.js';
import type { TestServer } from './test-server.js';

const KAFKA_IMAGE = `apache/kafka:${KAFKA_VERSION}`;
const REDIS_IMAGE = 'redis:8';
const KAFKA_PORT = 9092;
const REDIS_PORT = 6379;

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
  return inDocker(KAFKA_IMAGE, { container: KAFKA_PORT, host: port }, environment, `127.0.0.1:${port}`);
}

export async function dockerRedis(): Promise<TestServer> {
  const port = await freePort();
  return inDocker(REDIS_IMAGE, { container: REDIS_PORT, host: port }, {}, `redis://127.0.0.1:${port}`);
}

async function inDocker(
  image: string,
  ports: { container: number; host: number },
  environment: Record<string, string>,
  address: string,
): Promise<TestServer> {
  // only who gets here needs it: it takes a second to load
  const { GenericContainer, Wait } = await import('testcontainers');
  const container: StartedTestContainer = await new GenericContainer(image)
    .withExposedPorts(ports)
    .withEnvironment(environment)
    .withWaitStrategy(Wait.forListeningPorts())
    .start();
  return {
    address,
    ours: true,
    stop: async () => {
      await container.stop({ remove: false });
    },
    start: () => container.restart(),
    remove: async () => {
      await container.stop();
    },
  };
}
