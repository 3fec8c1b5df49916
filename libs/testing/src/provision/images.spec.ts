import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageOf } from './docker.js';
import { KAFKA_VERSION } from './kafka-properties.js';

const read = (file: string) => readFileSync(join(import.meta.dirname, '../../../..', file), 'utf8');

describe('the images of containers', () => {
  it('are named exactly: none by its major version alone', () => {
    const named = [
      ...[...read('docker-compose.yml').matchAll(/^ +image: ([^$\s]+)$/gm)].map(([, image]) => image),
      /^ARG NODE_IMAGE=(\S+)$/m.exec(read('deploy/Dockerfile'))?.[1],
    ];
    expect(named.length).toBeGreaterThan(6);
    const exact = /^[a-z/]+:v?\d+\.\d+(\.\d+)?(-[a-z-]+)?$/;
    expect(named.filter((image) => !exact.test(image ?? ''))).toEqual([]);
  });

  it('are the same in tests and installations', () => {
    expect(imageOf('kafka')).toBe(`apache/kafka:${KAFKA_VERSION}`);
    expect(imageOf('postgres')).toMatch(/^postgres:18\./);
    expect(imageOf('redis')).toMatch(/^redis:8\./);
  });
});
