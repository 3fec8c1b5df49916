import { describe, expect, it } from '@jest/globals';
import type { OrganisationKind } from '@mutua/vocabulary';
import { collaborationType } from './modality.js';
import { triangleOf, type Partner } from './triangle.js';

const DAY = '2026-11-25';
const from = (country: string | null, kind: OrganisationKind = 'government') => ({ country, kind });
const UNDP = from(null, 'international-organisation');

describe('the modality of a cooperation', () => {
  it.each([
    ['a donor of the North', [from('DE')], 'north-south', '1'],
    ['a provider of the South', [from('BR')], 'south-south', '1'],
    ['two of the South', [from('BR'), from('IN')], 'south-south', '1'],
    ['a financier of the North with expertise of the South', [from('DE'), from('BR')], 'triangular', '8'],
    ['an international organisation with expertise of the South', [UNDP, from('KE')], 'triangular', '8'],
    ['two donors of the North: joint financing', [from('DE'), from('JP')], 'north-south', '1'],
    ['a donor of the North through an international organisation', [from('DE'), UNDP], 'north-south', '1'],
    [
      'an international organisation, wherever it sits',
      [from('CH', 'regional-organisation')],
      'multilateral',
      '4',
    ],
  ])('%s', (_, providers, modality, iatiCode) => {
    expect(collaborationType('RW', providers, DAY)).toEqual({ modality, iatiCode });
  });

  it('is not said where it hangs on a country that nobody named, or nobody from abroad provides', () => {
    expect(collaborationType('RW', [from(null)], DAY)).toBeNull();
    expect(collaborationType('RW', [from('BR'), from(null)], DAY)).toBeNull();
    expect(collaborationType('RW', [], DAY)).toBeNull();
    expect(collaborationType('RW', [from('RW')], DAY)).toBeNull();
  });

  it('is development cooperation only with a developing country, on that day', () => {
    expect(collaborationType('DE', [from('BR')], DAY)).toBeNull();
    // Chile and Uruguay left the list of recipients in 2018
    expect(collaborationType('RW', [from('UY')], '2017-06-01')).toMatchObject({ modality: 'south-south' });
    expect(collaborationType('RW', [from('UY')], '2018-06-01')).toMatchObject({ modality: 'north-south' });
  });
});

describe('a financier together with a Southern provider', () => {
  const partner = (offerId: string, country: string | null, types: Partner['types']): Partner => ({
    offerId,
    party: country === null ? UNDP : from(country),
    types,
  });

  it('is named by roles', () => {
    const partners = [
      partner('money', 'DE', ['financing']),
      partner('people', 'BR', ['training', 'technical-assistance']),
      partner('servers', 'JP', ['compute-access']),
    ];
    expect(triangleOf('RW', partners, DAY)).toEqual({ financiers: ['money'], southernProviders: ['people'] });
    const byOrganisation = [partner('fund', null, ['financing']), partner('people', 'KE', ['training'])];
    expect(triangleOf('RW', byOrganisation, DAY)).toEqual({
      financiers: ['fund'],
      southernProviders: ['people'],
    });
  });

  it.each([
    ['money alone', [partner('money', 'DE', ['financing'])]],
    ['both from the South', [partner('money', 'CN', ['financing']), partner('people', 'BR', ['training'])]],
    ['both from the North', [partner('money', 'DE', ['financing']), partner('people', 'FR', ['training'])]],
    ['nobody who finances', [partner('a', 'DE', ['training']), partner('b', 'BR', ['training'])]],
    ['the recipient itself', [partner('money', 'DE', ['financing']), partner('people', 'RW', ['training'])]],
  ])('is not %s', (_, partners) => {
    expect(triangleOf('RW', partners, DAY)).toBeNull();
  });
});
