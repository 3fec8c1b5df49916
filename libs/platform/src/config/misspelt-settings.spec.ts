import { describe, expect, it } from '@jest/globals';
import {
  InvalidConfig,
  loadConfig,
  misspeltSettings,
  notesOnMisspelt,
  port,
  readTogether,
  str,
  tellingMisspelt,
} from './index.js';

const NAMES = [
  'HOST',
  'PORT',
  'KAFKA_BROKERS',
  'REDIS_URL',
  'LOG_LEVEL',
  'METRICS_HOST',
  'METRICS_PORT',
  'TRUSTED_PROXIES',
];

describe('variables that are nearly a setting', () => {
  it.each([
    ['KAFKA_BROKER', 'KAFKA_BROKERS'],
    ['REDIS_URI', 'REDIS_URL'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['TRUSTED_PROXY', 'TRUSTED_PROXIES'],
  ])('%s is told to mean %s', (given, meant) => {
    expect(misspeltSettings(NAMES, { [given]: 'x' })).toEqual([{ given, meant, besides: false }]);
  });

  it('are not those that an orchestrator or a shell sets, nor settings', () => {
    const env = { REDIS_PORT: 'x', KAFKA_SERVICE_HOST: 'x', HOSTS: 'x', HOME: 'x', METRICS_PORT: '1' };
    expect(misspeltSettings(NAMES, env)).toEqual([]);
  });

  it('mean a setting that is set to nothing, and are none when they say nothing', () => {
    expect(misspeltSettings(NAMES, { KAFKA_BROKER: 'x', KAFKA_BROKERS: '' })).toHaveLength(1);
    expect(misspeltSettings(NAMES, { KAFKA_BROKER: '' })).toEqual([]);
  });

  it.each([
    ['KAFKA_BROKER', 'KAFKA_BROKERS'],
    ['REDIS_URI', 'REDIS_URL'],
  ])('%s is told beside %s, too, which is set', (given, meant) => {
    const env = { [given]: 'x', [meant]: 'y' };
    expect(misspeltSettings(NAMES, env)).toEqual([{ given, meant, besides: true }]);
    expect(notesOnMisspelt(NAMES, env)).toEqual([
      `${given} is no setting of Mutua and changes nothing: is ${meant} meant, which is set too?`,
    ]);
  });

  it('mean one that is not set rather than one that is, when they are as near to both', () => {
    const env = { METRICS_POST: 'x', METRICS_PORT: '1' };
    expect(misspeltSettings(['METRICS_PORT', 'METRICS_HOST'], { ...env, METRICS_HOST: '' })).toEqual([
      { given: 'METRICS_POST', meant: 'METRICS_HOST', besides: false },
    ]);
  });
});

it('a setting that is missing is told with the variable that was set instead', () => {
  const read = () => loadConfig({ KAFKA_BROKERS: str() }, { KAFKA_BROKER: 'kafka:9092' });
  expect(read).toThrow(new InvalidConfig(['KAFKA_BROKERS is not set (KAFKA_BROKER is: is it misspelt?)']));
});

describe('settings that are read in several steps', () => {
  const env = { PORT: 'http', KAFKA_BROKER: 'kafka:9092', REDIS_URI: 'redis://host' };
  const names = ['PORT', 'KAFKA_BROKERS', 'REDIS_URL', 'LOG_LEVEL'];

  it('are told at once where they are wrong, each once, with the variables that are nearly one', () => {
    const read = () =>
      readTogether([
        () => loadConfig({ PORT: port(), KAFKA_BROKERS: str() }, env),
        () => loadConfig({ PORT: port() }, env),
        () => loadConfig({ LOG_LEVEL: str() }, env),
      ]);
    expect(() => tellingMisspelt(names, env, read)).toThrow(
      new InvalidConfig([
        'PORT is wrong: it must be a whole number from 1 to 65535, and was "http"',
        'KAFKA_BROKERS is not set (KAFKA_BROKER is: is it misspelt?)',
        'LOG_LEVEL is not set',
        'REDIS_URI is no setting of Mutua and changes nothing: is REDIS_URL meant?',
      ]),
    );
  });

  it('are given where all are right; what is misspelt stops nothing', () => {
    const read = () => readTogether([() => loadConfig({ PORT: port({ default: 3000 }) }, {}), () => 'more']);
    const [{ PORT }, more] = tellingMisspelt(names, { REDIS_URI: 'x' }, read);
    expect([PORT, more]).toEqual([3000, 'more']);
  });
});
