import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { startLocally } from './local-process.js';
import { classPathOf } from './maven.js';
import { provide, type Provided } from './provision.js';
import type { TestServer } from './test-server.js';

const S3_PROXY = { name: 's3proxy-2.6.0', artifacts: ['org.gaul:s3proxy:2.6.0'] };
const BUCKET = 'letters';

/** Says why there is none; set by the set-up of the tests. */
export const BUCKET_MISSING_VARIABLE = 'MUTUA_TEST_BUCKET_MISSING';

/** An empty bucket on a server that speaks S3 and checks who asks; its address is that of the bucket. */
export interface TestBucket extends TestServer {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** The keys of all that is in it. */
  keys(): Promise<readonly string[]>;
}

/** @throws NotProvided */
export function provideBucket(): Promise<Provided<TestBucket>> {
  return provide('A bucket that speaks S3', [{ from: 'S3Proxy by Maven, on Java', open: localBucket }]);
}

async function localBucket(): Promise<TestBucket> {
  const classPath = await classPathOf(S3_PROXY);
  const directory = await mkdtemp(join(tmpdir(), 'mutua-s3-'));
  const bucket = join(directory, BUCKET);
  await mkdir(bucket);
  const port = await freePort();
  const login = { accessKeyId: 'mutua-test', secretAccessKey: 'only-for-this-test' };
  const properties = {
    's3proxy.endpoint': `http://127.0.0.1:${port}`,
    's3proxy.authorization': 'aws-v2-or-v4',
    's3proxy.identity': login.accessKeyId,
    's3proxy.credential': login.secretAccessKey,
    'jclouds.provider': 'filesystem',
    'jclouds.filesystem.basedir': directory,
  };
  const file = join(directory, 's3proxy.conf');
  await writeFile(
    file,
    Object.entries(properties).map((entry) => `${entry.join('=')}\n`),
  );
  const server = await startLocally({
    command: 'java',
    args: ['-Xmx128m', '-XX:+UseSerialGC', '-cp', classPath, 'org.gaul.s3proxy.Main', '--properties', file],
    directory,
    address: `http://127.0.0.1:${port}/${BUCKET}`,
    port,
  });
  return { ...server, ...login, keys: () => readdir(bucket) };
}
