import { describe, expect, it } from '@jest/globals';
import { InvalidConfig, loadConfig, misspeltSettings, str } from './index.js';

const NAMES = ['HOST', 'PORT', 'KAFKA_BROKERS', 'REDIS_URL', 'LOG_LEVEL', 'METRICS_HOST', 'METRICS_PORT'];

describe('variables that are nearly a setting', () => {
  it.each([
    ['KAFKA_BROKER', 'KAFKA_BROKERS'],
    ['REDIS_URI', 'REDIS_URL'],
    ['LOGLEVEL', 'LOG_LEVEL'],
  ])('%s is told to mean %s', (given, meant) => {
    expect(misspeltSettings(NAMES, { [given]: 'x' })).toEqual([{ given, meant }]);
  });

  it('are not those that an orchestrator or a shell sets, nor settings', () => {
    const env = { REDIS_PORT: 'x', KAFKA_SERVICE_HOST: 'x', HOSTS: 'x', HOME: 'x', METRICS_PORT: '1' };
    expect(misspeltSettings(NAMES, env)).toEqual([]);
  });

  it('mean no setting that is set itself', () => {
    expect(misspeltSettings(NAMES, { KAFKA_BROKER: 'x', KAFKA_BROKERS: 'y' })).toEqual([]);
  });
});

it('a setting that is missing is told with the variable that was set instead', () => {
  const read = () => loadConfig({ KAFKA_BROKERS: str() }, { KAFKA_BROKER: 'kafka:9092' });
  expect(read).toThrow(new InvalidConfig(['KAFKA_BROKERS is not set (KAFKA_BROKER is: is it misspelt?)']));
});
