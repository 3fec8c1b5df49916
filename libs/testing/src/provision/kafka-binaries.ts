import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { KAFKA_VERSION } from './kafka-properties.js';

const run = promisify(execFile);
const CACHE = join(homedir(), '.cache/mutua-test');

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>mutua.test</groupId><artifactId>kafka</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${KAFKA_VERSION}</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
`;

/**
 * The class path of Apache Kafka, resolved by Maven once and kept in a cache.
 *
 * @throws Error when there is no Java 17 or later, or no Maven
 */
export async function kafkaClassPath(): Promise<string> {
  await assertJava();
  const libraries = join(CACHE, `kafka-${KAFKA_VERSION}`);
  if (!(await exists(libraries))) await resolve(libraries);
  return join(libraries, '*');
}

async function assertJava(): Promise<void> {
  const { stderr, stdout } = await run('java', ['-version']);
  const version = Number(/version "(\d+)/.exec(stderr + stdout)?.[1] ?? 0);
  if (version < 17) throw new Error(`Java 17 or later is needed, and this is ${version}`);
}

/** Two test runs may do this at once: each resolves into a folder of its own, and the first one in place is taken. */
async function resolve(libraries: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const working = await mkdtemp(join(CACHE, 'resolving-'));
  try {
    await writeFile(join(working, 'pom.xml'), POM);
    const into = join(working, 'libs');
    await run(
      'mvn',
      [
        '-q',
        '-B',
        '-f',
        join(working, 'pom.xml'),
        'dependency:copy-dependencies',
        `-DoutputDirectory=${into}`,
        '-DincludeScope=runtime',
      ],
      { timeout: 300_000 },
    );
    await rename(into, libraries).catch(async (error: unknown) => {
      if (!(await exists(libraries))) throw error;
    });
  } finally {
    await rm(working, { recursive: true, force: true });
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
