import { describe, expect, it } from '@jest/globals';
import { rateLimitOf, readServiceConfig, redisSettingsOf, trustedProxiesOf } from './service-settings.js';

describe('settings that are wrong are named', () => {
  it.each(['localhost:6379', 'http://localhost', 'redis://'])('REDIS_URL %s, without repeating it', (url) => {
    expect(() => redisSettingsOf({ REDIS_URL: url, REDIS_PREFIX: '' })).toThrow(
      /REDIS_URL is wrong: it must be/,
    );
  });

  it.each(['proxy', '10.0.0.0/x', '10.0.0.1, nobody'])('TRUSTED_PROXIES %s', (proxies) => {
    expect(() => trustedProxiesOf({ TRUSTED_PROXIES: proxies })).toThrow(/TRUSTED_PROXIES is wrong/);
  });

  it.each(['-3', '0', '1.5', 'ten'])('DATABASE_POOL_SIZE %s', (size) => {
    const env = {
      DATABASE_URL: 'postgres://host/needs',
      KAFKA_BROKERS: 'kafka:9092',
      DATABASE_POOL_SIZE: size,
    };
    expect(() => readServiceConfig(env)).toThrow(
      /DATABASE_POOL_SIZE is wrong: it must be a whole number, 1 or more/,
    );
  });

  it.each([-1, 1.5, Number.NaN])('RATE_LIMIT %s', (limit) => {
    expect(() => rateLimitOf({ RATE_LIMIT: limit })).toThrow(/RATE_LIMIT is wrong/);
  });
});

describe('settings that are right are taken', () => {
  it('proxies by address, network and name', () => {
    expect(trustedProxiesOf({ TRUSTED_PROXIES: '10.0.0.0/8, fd00::/8,loopback' })).toEqual([
      '10.0.0.0/8',
      'fd00::/8',
      'loopback',
    ]);
  });

  it('no limit, and no Redis', () => {
    expect(rateLimitOf({ RATE_LIMIT: 0 })).toBeNull();
    expect(redisSettingsOf({ REDIS_URL: '', REDIS_PREFIX: 'mutua:' })).toBeNull();
  });
});
