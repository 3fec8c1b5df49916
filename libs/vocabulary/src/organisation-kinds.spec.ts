import { describe, it, expect } from '@jest/globals';
import { IATI_ORGANISATION_TYPES, ORGANISATION_KINDS } from './index.js';

// The codes of the IATI code list OrganisationType, version 2.03.
const IATI_CODES = '10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90'.split(' ');

describe('IATI organisation types', () => {
  it('has a valid code for every kind of organisation', () => {
    expect(Object.keys(IATI_ORGANISATION_TYPES)).toEqual([...ORGANISATION_KINDS]);
    expect(Object.values(IATI_ORGANISATION_TYPES).filter((code) => !IATI_CODES.includes(code))).toEqual([]);
    expect(IATI_ORGANISATION_TYPES.government).toBe('10');
    expect(IATI_ORGANISATION_TYPES.academia).toBe('80');
  });
});
