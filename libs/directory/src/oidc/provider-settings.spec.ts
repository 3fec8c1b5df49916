import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { providersOf } from './provider-settings.js';

const GOOD = {
  OIDC_PROVIDERS: 'gov-rw',
  OIDC_GOV_RW_ISSUER: 'https://id.gov.rw',
  OIDC_GOV_RW_CLIENT_ID: 'mutua',
};

describe('providers', () => {
  it('are none unless they are named', () => {
    expect(providersOf({})).toEqual([]);
  });

  it('trust nobody’s addresses and have no secret unless that is said', () => {
    expect(providersOf(GOOD)).toEqual([
      {
        name: 'gov-rw',
        title: 'gov-rw',
        issuer: 'https://id.gov.rw',
        clientId: 'mutua',
        clientSecret: null,
        scope: 'openid email profile',
        trustedDomains: [],
        verifiedClaim: 'email_verified',
      },
    ]);
  });

  it('read their secret from a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mutua-oidc-'));
    const file = join(folder, 'secret');
    await writeFile(file, 'of the file\n');
    const [provider] = providersOf({ ...GOOD, OIDC_GOV_RW_CLIENT_SECRET_FILE: file });
    await rm(folder, { recursive: true });
    expect(provider?.clientSecret).toBe('of the file');
    const wrong = { ...GOOD, OIDC_GOV_RW_CLIENT_SECRET_FILE: file };
    expect(() => providersOf(wrong)).toThrow(/OIDC_GOV_RW_CLIENT_SECRET_FILE is wrong/);
  });

  it.each([
    ['a name', { OIDC_PROVIDERS: 'Gov RW' }, 'OIDC_PROVIDERS is wrong: Gov RW'],
    ['a name that comes twice', { OIDC_PROVIDERS: 'gov-rw,gov-rw' }, 'comes twice'],
    ['no issuer', { OIDC_GOV_RW_ISSUER: '' }, 'OIDC_GOV_RW_ISSUER is not set'],
    ['an issuer', { OIDC_GOV_RW_ISSUER: 'id.gov.rw' }, 'OIDC_GOV_RW_ISSUER is wrong'],
    ['an issuer without TLS', { OIDC_GOV_RW_ISSUER: 'http://id.gov.rw' }, 'must begin with https://'],
    [
      'an issuer of any tenant',
      { OIDC_GOV_RW_ISSUER: 'https://login.microsoftonline.com/common/v2.0' },
      'must name your tenant',
    ],
    ['no client', { OIDC_GOV_RW_CLIENT_ID: '' }, 'OIDC_GOV_RW_CLIENT_ID is not set'],
    ['a domain', { OIDC_GOV_RW_TRUSTED_DOMAINS: '*.gov.rw' }, 'OIDC_GOV_RW_TRUSTED_DOMAINS is wrong'],
    ['a scope', { OIDC_GOV_RW_SCOPE: 'email' }, 'openid must be among'],
    [
      'an issuer of two',
      { OIDC_PROVIDERS: 'gov-rw,b', OIDC_B_ISSUER: 'https://id.gov.rw', OIDC_B_CLIENT_ID: 'b' },
      'OIDC_B_ISSUER is wrong',
    ],
  ])('are refused at the start with %s that cannot be', (_, change, message) => {
    expect(() => providersOf({ ...GOOD, ...change })).toThrow(message);
  });
});
