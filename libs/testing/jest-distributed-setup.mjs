import {
  BUCKET_MISSING_VARIABLE,
  DISK_MISSING_VARIABLE,
  KAFKA_MISSING_VARIABLE,
  KAFKA_VARIABLE,
  orMissing,
  provideBucket,
  provideDisk,
  provideKafka,
  provideRedis,
  REDIS_MISSING_VARIABLE,
  REDIS_VARIABLE,
} from '@mutua/testing';
import setUpDatabase from './jest-global-setup.mjs';

/**
 * One Kafka and one Redis for the whole run, besides PostgreSQL; suites that stop one start one of their own. Without one of
 * them its tests are skipped by name, and in CI they fail.
 */
export default async function setUp() {
  await setUpDatabase();
  if (process.env[KAFKA_VARIABLE] || process.env[KAFKA_MISSING_VARIABLE]) return;
  await orMissing(KAFKA_MISSING_VARIABLE, async () => {
    const { server, from } = await provideKafka();
    process.env[KAFKA_VARIABLE] = server.address;
    globalThis.mutuaTestKafka = server;
    process.stderr.write(`Kafka at ${server.address}, from ${from}\n`);
  });
  await orMissing(REDIS_MISSING_VARIABLE, async () => {
    // suites that stop it start one of their own, so that one must be to be had
    const { server, from } = await provideRedis({ ours: true });
    globalThis.mutuaTestRedis = server;
    process.env[REDIS_VARIABLE] ||= server.address;
    process.stderr.write(`Redis at ${process.env[REDIS_VARIABLE]}; to be stopped, from ${from}\n`);
  });
  await orMissing(DISK_MISSING_VARIABLE, async () => {
    const { server: disk, from } = await provideDisk();
    try {
      const { server } = await provideKafka({ disk: disk.path });
      await server.remove();
    } finally {
      await disk.remove();
    }
    process.stderr.write(`A disk to fill from ${from}\n`);
  });
  await orMissing(BUCKET_MISSING_VARIABLE, async () => {
    const { server, from } = await provideBucket();
    await server.remove();
    process.stderr.write(`A bucket from ${from}\n`);
  });
}
