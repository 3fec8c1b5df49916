import { beforeAll, describe, expect, it } from '@jest/globals';
import { lint, type Finding } from './lint.spec-data.js';

const FORBIDDEN = {
  'a context imports a context': [
    'libs/needs/src/forbidden.ts',
    "import { OffersModule } from '@mutua/offers';",
  ],
  'the platform imports a context': [
    'libs/platform/src/http/forbidden.ts',
    "import { NeedsModule } from '@mutua/needs';",
  ],
  'the vocabulary imports the contracts': [
    'libs/vocabulary/src/forbidden.ts',
    "import { EVENTS } from '@mutua/contracts';",
  ],
  'a context opens the door of another': ['libs/needs/src/forbidden.ts', "import { Queue } from 'bullmq';"],
  'a context counts past the metrics of the platform': [
    'libs/needs/src/forbidden.ts',
    "import { Counter } from 'prom-client';",
  ],
  'somebody opens Redis beside the door': [
    'libs/platform/src/http/forbidden.ts',
    "import { createClient } from 'redis';",
  ],
  'the engine solves beside the door of the solver': [
    'libs/matching/src/clearing/audit/forbidden.ts',
    "import loadHighs from 'highs';",
  ],
  'clearing reads the clock': ['libs/matching/src/clearing/forbidden.ts', 'export const now = Date.now();'],
  'a domain knows the framework': [
    'libs/needs/src/domain/forbidden.ts',
    "import { Injectable } from '@nestjs/common';",
  ],
  'a domain does I/O': ['libs/needs/src/domain/forbidden.ts', "import { readFile } from 'node:fs/promises';"],
  'a domain reads the clock': ['libs/needs/src/domain/forbidden.ts', 'export const now = new Date();'],
  'a service asks an address of somebody’s': [
    'libs/directory/src/forbidden.ts',
    'export const ask = (url: string) => fetch(url);',
  ],
  'a service asks past fetch': [
    'libs/needs/src/forbidden.ts',
    "import { request } from 'node:https';\nexport const ask = (url: string) => request(url);",
  ],
  'a service asks where a token says that its key is': [
    'libs/platform/src/auth/forbidden.ts',
    "import { createRemoteJWKSet } from 'jose';\nexport const keys = (url: URL) => createRemoteJWKSet(url);",
  ],
  'a domain knows more of the platform than decisions': [
    'libs/needs/src/domain/forbidden.ts',
    "import { UnitOfWork } from '@mutua/platform/persistence';",
  ],
} as const;

const ALLOWED = {
  'a context imports the platform': [
    'libs/needs/src/allowed.ts',
    "import { UnitOfWork } from '@mutua/platform/persistence';",
  ],
  'the store of files asks the storage that operators name': [
    'libs/directory/src/attachments/file-store.ts',
    "import { AwsClient } from 'aws4fetch';\nexport const client = (keys: ConstructorParameters<typeof AwsClient>[0]) => new AwsClient(keys);",
  ],
  'a domain imports vocabulary and decisions': [
    'libs/needs/src/domain/allowed.ts',
    "import { Refused } from '@mutua/platform/decision';\nimport { hasEnded } from '@mutua/vocabulary';",
  ],
} as const;

let findings: Map<string, Finding[]>;

beforeAll(async () => {
  const cases = [...Object.entries(FORBIDDEN), ...Object.entries(ALLOWED)];
  const results = await lint(cases.map(([, file]) => file));
  findings = new Map(cases.map(([name], index) => [name, results[index] ?? []]));
}, 120_000);

const RULES = /enforce-module-boundaries|no-restricted/;

describe('the import rules', () => {
  it.each(Object.keys(FORBIDDEN))('fail the lint when %s', (name) => {
    expect(findings.get(name)?.some(({ ruleId }) => RULES.test(ruleId))).toBe(true);
  });

  it.each(Object.keys(ALLOWED))('let it be that %s', (name) => {
    expect(findings.get(name)?.filter(({ ruleId }) => RULES.test(ruleId))).toEqual([]);
  });
});
