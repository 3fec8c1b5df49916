import { describe, expect, it } from '@jest/globals';
import { InvalidConfig } from '../config/index.js';
import { kafkaSettingsOf, rateLimitOf, readServiceConfig, redisSettingsOf } from './service-settings.js';

const SET = { DATABASE_URL: 'postgres://host/needs', KAFKA_BROKERS: 'kafka:9092' };
const read = (settings: Readonly<Record<string, string>> = {}) => readServiceConfig({ ...SET, ...settings });

describe('settings that are wrong are named, with what they must be', () => {
  const REDIS = 'it must be like redis://host:6379 or rediss://user:password@host:6379';
  const DATABASE = 'it must be like postgres://user:password@host:5432/database';
  const HASH = '; a # in its password must be written %23';

  it.each([
    ['REDIS_URL', 'localhost:6379', REDIS],
    ['REDIS_URL', 'http://localhost', REDIS],
    ['REDIS_URL', 'redis://', REDIS],
    ['REDIS_URL', 'redis://mutua:12#34@host', REDIS + HASH],
    ['DATABASE_URL', 'host/needs', DATABASE],
    ['DATABASE_URL', 'postgres://mutua:12#34@host/needs', DATABASE + HASH],
    ['TRUSTED_PROXIES', 'proxy', 'proxy is not an address or a network'],
    ['TRUSTED_PROXIES', '10.0.0.0/x', '10.0.0.0/x is not an address or a network'],
    ['TRUSTED_PROXIES', '10.0.0.1, nobody', 'nobody is not an address or a network'],
    ['KAFKA_BROKERS', 'kafka', 'kafka is not host:port'],
    ['KAFKA_BROKERS', ',', '"," is not host:port'],
    ['DATABASE_POOL_SIZE', '-3', 'it must be a whole number, 1 or more, and was "-3"'],
    ['DATABASE_POOL_SIZE', '0', 'it must be a whole number, 1 or more, and was "0"'],
    ['DATABASE_POOL_SIZE', '1.5', 'it must be a whole number, 1 or more, and was "1.5"'],
    ['RATE_LIMIT', '-1', 'it must be a whole number, 0 or more, and was "-1"'],
    ['RATE_LIMIT', '10 or so', 'it must be a whole number, 0 or more, and was "10 or so"'],
    ['PORT', '70000', 'it must be a whole number from 1 to 65535, and was "70000"'],
    ['KAFKA_SSL', 'maybe', 'it must be true or false, and was "maybe"'],
    ['KAFKA_TOPICS', 'make', 'it must be one of create, check, and was "make"'],
    [
      'KAFKA_SASL_MECHANISM',
      'PLAIN',
      'it must be one of plain, scram-sha-256, scram-sha-512, and was "PLAIN"',
    ],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector', 'it must be like http://collector:4318'],
  ])('%s=%s', (name, value, right) => {
    expect(() => read({ [name]: value })).toThrow(new InvalidConfig([`${name} is wrong: ${right}`]));
  });

  it('all at once, and those that are missing', () => {
    const wrong = { PORT: 'http', RATE_LIMIT: 'no', KAFKA_SASL_MECHANISM: 'plain', KAFKA_BROKERS: 'kafka' };
    expect(() => readServiceConfig(wrong)).toThrow(
      new InvalidConfig([
        'PORT is wrong: it must be a whole number from 1 to 65535, and was "http"',
        'RATE_LIMIT is wrong: it must be a whole number, 0 or more, and was "no"',
        'DATABASE_URL is not set',
        'KAFKA_BROKERS is wrong: kafka is not host:port',
        'KAFKA_SASL_USERNAME is not set, and KAFKA_SASL_MECHANISM needs it',
        'KAFKA_SASL_PASSWORD is not set, and KAFKA_SASL_MECHANISM needs it',
      ]),
    );
  });

  it.each([
    { PORT: '9464', METRICS_PORT: '9464' },
    { METRICS_PORT: '3000' },
    { METRICS_PORT: '3000', HOST: '0.0.0.0', METRICS_HOST: '10.0.0.1' },
  ])('one port for two: %j', (settings) => {
    expect(() => read(settings)).toThrow(
      /METRICS_PORT is wrong: \d+ is PORT, too, and each needs one of its own/,
    );
  });
});

describe('settings that are right are taken', () => {
  it('proxies by address, network and name', () => {
    const proxies = '10.0.0.0/8, fd00::/8,loopback';
    expect(read({ TRUSTED_PROXIES: proxies }).TRUSTED_PROXIES).toBe(proxies);
  });

  it('no limit, and no Redis', () => {
    expect(rateLimitOf(read({ RATE_LIMIT: '0' }))).toBeNull();
    expect(redisSettingsOf(read())).toBeNull();
  });

  it('a login, whose password is as it is given', () => {
    const login = { KAFKA_SASL_MECHANISM: 'plain', KAFKA_SASL_USERNAME: 'u', KAFKA_SASL_PASSWORD: 'p#q' };
    expect(kafkaSettingsOf(read(login))?.login).toEqual({
      mechanism: 'plain',
      username: 'u',
      password: 'p#q',
    });
    expect(kafkaSettingsOf(read())?.login).toBeNull();
  });

  it('one port on two addresses', () => {
    const listeners = { HOST: '10.0.0.2', PORT: '80', METRICS_HOST: '10.0.0.1', METRICS_PORT: '80' };
    expect(read(listeners)).toMatchObject({ PORT: 80, METRICS_PORT: 80 });
  });
});

describe('an empty variable is not set', () => {
  it('for any setting', () => {
    const names = Object.keys(read()).filter((name) => !(name in SET));
    const empty = Object.fromEntries(names.map((name) => [name, '']));
    expect({ ...read(empty) }).toEqual({ ...read() });
  });

  it('nor where it must be set', () => {
    expect(() => readServiceConfig({ DATABASE_URL: '', KAFKA_BROKERS: '' })).toThrow(
      new InvalidConfig(['DATABASE_URL is not set', 'KAFKA_BROKERS is not set']),
    );
  });
});
