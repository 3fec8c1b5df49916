import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dockerKafka } from './docker.js';
import { freePort } from './free-port.js';
import { KAFKA_VERSION, kafkaProperties, type TestLogin } from './kafka-properties.js';
import { startLocally } from './local-process.js';
import { classPathOf } from './maven.js';
import { fromEnvironment, provide, type Provided } from './provision.js';
import { foreignServer, type TestServer } from './test-server.js';

const KAFKA = {
  name: `kafka-${KAFKA_VERSION}`,
  artifacts: [`org.apache.kafka:kafka_2.13:${KAFKA_VERSION}`, 'org.slf4j:slf4j-simple:1.7.36'],
};
const SMALL = ['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const QUIET = ['-Dorg.slf4j.simpleLogger.defaultLogLevel=error'];

/** Names brokers that tests may use. */
export const KAFKA_VARIABLE = 'MUTUA_TEST_KAFKA_BROKERS';
/** Says why there are none; set by the set-up of the tests. */
export const KAFKA_MISSING_VARIABLE = 'MUTUA_TEST_KAFKA_MISSING';

export interface KafkaWish {
  /** Whether the test must be able to stop it: then it is one of its own. */
  readonly ours?: boolean;
  /** Whom it lets in; everybody unless it is given. It is then one of the test's own, too. */
  readonly login?: TestLogin;
  /** Path of a disk for its data; a temporary directory unless it is given. It is then one of the test's own, too. */
  readonly disk?: string;
}

/** @throws NotProvided */
export function provideKafka({ ours = false, login, disk }: KafkaWish = {}): Promise<Provided<TestServer>> {
  const own = ours || login !== undefined || disk !== undefined;
  return provide('Kafka', [
    ...(own ? [] : [fromEnvironment(KAFKA_VARIABLE, foreignServer)]),
    // a container writes to disks of its engine, which may be on another machine
    ...(disk === undefined ? [{ from: 'Docker', open: () => dockerKafka(login) }] : []),
    { from: 'Maven, on Java', open: () => localKafka(login, disk) },
  ]);
}

async function localKafka(login?: TestLogin, disk?: string): Promise<TestServer> {
  const classPath = await classPathOf(KAFKA);
  const directory = await mkdtemp(join(tmpdir(), 'mutua-kafka-'));
  const port = await freePort();
  const ports = { advertised: port, listen: port, controller: await freePort() };
  const file = join(directory, 'server.properties');
  const properties = {
    ...kafkaProperties(ports, '127.0.0.1', login),
    'log.dirs': join(disk ?? directory, 'data'),
  };
  await writeFile(
    file,
    Object.entries(properties)
      .map((entry) => entry.join('='))
      .join('\n'),
  );
  const java = (main: string, ...args: string[]) => [...SMALL, ...QUIET, '-cp', classPath, main, ...args];
  const format = java('kafka.tools.StorageTool', 'format', '-t', 'bXV0dWEtdGVzdC1rYWZrYQ', '-c', file);
  await promisify(execFile)('java', format);
  return startLocally({
    command: 'java',
    args: java('kafka.Kafka', file),
    directory,
    address: `127.0.0.1:${port}`,
    port,
  });
}
