import { describe, expect, it } from '@jest/globals';
import { arrivalOf, identityOf } from './identity.js';

const TRUST = { domains: ['minict.gov.rw'], verifiedClaim: 'email_verified' };
const CLAIMS = {
  iss: 'https://id.gov.rw',
  sub: '7',
  email: 'Awa@MINICT.gov.rw',
  email_verified: true,
  name: 'Awa',
};

describe('an address from elsewhere', () => {
  it('is vouched for where the provider has verified it and is trusted for its domain', () => {
    expect(identityOf(CLAIMS, TRUST)).toEqual({
      issuer: 'https://id.gov.rw',
      subject: '7',
      email: 'Awa@MINICT.gov.rw',
      name: 'Awa',
      vouched: true,
    });
    const { email_verified: _, ...claims } = CLAIMS;
    const entra = { ...TRUST, verifiedClaim: 'xms_edov' };
    for (const yes of [true, 1, '1', 'true'])
      expect(identityOf({ ...claims, xms_edov: yes }, entra).vouched).toBe(true);
  });

  it.each([
    ['unverified', { email_verified: false }],
    ['of which nothing is said', { email_verified: undefined }],
    ['verified by a word that is no yes', { email_verified: 'pending' }],
    ['of another domain', { email: 'awa@elsewhere.example' }],
    ['of a subdomain', { email: 'awa@x.minict.gov.rw' }],
    ['that only ends like the domain', { email: 'awa@notminict.gov.rw' }],
    ['with the domain before the last @', { email: 'awa@minict.gov.rw@elsewhere.example' }],
    ['that is none', { email: '' }],
    ['that is no text', { email: ['awa@minict.gov.rw'] }],
    ['that another claim verifies', { email_verified: undefined, xms_edov: true }],
  ])('proves nothing when it is one %s', (_, change) => {
    expect(identityOf({ ...CLAIMS, ...change }, TRUST).vouched).toBe(false);
  });
});

describe('who comes from a provider', () => {
  const vouched = { vouched: true };
  const known = { active: true, hasSecondFactor: false, isConnected: false };

  it('enters by an identity that is connected, whatever its address is by now', () => {
    for (const identity of [vouched, { vouched: false }]) {
      expect(arrivalOf(identity, { active: true }, null)).toBe('enter');
      expect(arrivalOf(identity, { active: false }, null)).toBe('stopped');
    }
  });

  it('is connected to the account of their address only when that is vouched for', () => {
    expect(arrivalOf(vouched, null, known)).toBe('connect');
    expect(arrivalOf({ vouched: false }, null, known)).toBe('unknown');
  });

  it('gets round no second factor, takes nobody’s place, and does not undo that somebody was stopped', () => {
    expect(arrivalOf(vouched, null, { ...known, hasSecondFactor: true })).toBe('unknown');
    expect(arrivalOf(vouched, null, { ...known, isConnected: true })).toBe('unknown');
    expect(arrivalOf(vouched, null, { ...known, active: false })).toBe('stopped');
  });

  it('registers when nobody has their address, and proves it by mail when nobody vouches for it', () => {
    expect(arrivalOf(vouched, null, null)).toBe('register');
    expect(arrivalOf({ vouched: false }, null, null)).toBe('unknown');
  });
});
