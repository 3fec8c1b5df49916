import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const CACHE = join(homedir(), '.cache/mutua-test');

/** A program that Maven can bring: `group:artifact:version`, each with what it depends on. */
export interface MavenProgram {
  readonly name: string;
  readonly artifacts: readonly string[];
}

/**
 * The class path of a program, resolved by Maven once and kept in a cache.
 *
 * @throws Error when there is no Java 17 or later, or no Maven
 */
export async function classPathOf(program: MavenProgram): Promise<string> {
  await assertJava();
  const libraries = join(CACHE, program.name);
  if (!(await exists(libraries))) await resolve(program, libraries);
  return join(libraries, '*');
}

async function assertJava(): Promise<void> {
  const { stderr, stdout } = await run('java', ['-version']);
  const version = Number(/version "(\d+)/.exec(stderr + stdout)?.[1] ?? 0);
  if (version < 17) throw new Error(`Java 17 or later is needed, and this is ${version}`);
}

/** Two test runs may do this at once: each resolves into a folder of its own, and the first one in place is taken. */
async function resolve(program: MavenProgram, libraries: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const working = await mkdtemp(join(CACHE, 'resolving-'));
  try {
    await writeFile(join(working, 'pom.xml'), pomOf(program));
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

function pomOf({ name, artifacts }: MavenProgram): string {
  const dependencies = artifacts.map((artifact) => {
    const [group, id, version] = artifact.split(':');
    return `<dependency><groupId>${group}</groupId><artifactId>${id}</artifactId><version>${version}</version></dependency>`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>mutua.test</groupId><artifactId>${name}</artifactId><version>1</version>
  <dependencies>${dependencies.join('')}</dependencies>
</project>
`;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
