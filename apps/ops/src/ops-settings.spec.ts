import { describe, expect, it } from '@jest/globals';
import { runTool } from './tool.spec-data.js';

/** Nobody answers there. */
const DATABASE_URL = 'postgres://nobody@127.0.0.1:1/none';

describe('the settings of the tool', () => {
  it('that are misspelt are told as those of Mutua are, and settings of Mutua are not misspelt ones', async () => {
    const env = { DATABASE_URL, KAFKA_PREFFIX: 'x', TRUSTED_PROXIES: 'loopback', S3_URL: 'https://s3/b' };
    const { stderr } = await runTool(env, 'outbox');
    expect(stderr).toMatch(
      /^KAFKA_PREFFIX is no setting of Mutua and changes nothing: is KAFKA_PREFIX meant\?\nThe tool failed: the database .+\n$/,
    );
  });

  it('that are misspelt are told, too, beside the right one that is set', async () => {
    const env = { DATABASE_URL, KAFKA_BROKERS: '127.0.0.1:1', KAFKA_BROKER: 'kafka:9092' };
    const { stderr } = await runTool(env, 'outbox');
    expect(stderr).toMatch(
      /^KAFKA_BROKER is no setting of Mutua and changes nothing: is KAFKA_BROKERS meant, which is set too\?\n/,
    );
  });

  it('that are wrong are told at once, in one line, and empty ones are none', async () => {
    const env = { DATABASE_URL: 'host/none', KAFKA_BROKERS: 'kafka', LOG_LEVEL: '', KAFKA_PREFFIX: 'x' };
    expect(await runTool(env, 'outbox')).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'The tool failed: Configuration: KAFKA_BROKERS is wrong: kafka is not host:port; DATABASE_URL is wrong: it must be like postgres://user:password@host:5432/database; KAFKA_PREFFIX is no setting of Mutua and changes nothing: is KAFKA_PREFIX meant?\n',
    });
  });
});
