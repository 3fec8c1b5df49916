import { describe, expect, it } from '@jest/globals';
import { emptyContent, withValueAt, type Content } from './content.js';
import { STEPS } from './fields.js';
import { halfSaidIn, missingIn, refusedIn, stateOf } from './gaps.js';

const fields = STEPS.need.flatMap((step) => step.fields);
const need = emptyContent('need', 'en');
const [what] = STEPS.need;

describe('steps', () => {
  it('are untouched, then started, and done when the person says so and nothing is missing', () => {
    if (!what) throw new Error('There is no first step.');
    const titled = withValueAt(need, ['title'], 'Soils');
    const whole = withValueAt(titled, ['summary'], 'Officers read soil maps.');
    expect(stateOf(what, need, [])).toBe('untouched');
    expect(stateOf(what, titled, [])).toBe('started');
    expect(stateOf(what, titled, ['what'])).toBe('started');
    expect(stateOf(what, whole, ['what'])).toBe('done');
  });
});

describe('what is amiss', () => {
  const halfSaid = (content: Content) =>
    halfSaidIn(fields, content).map(({ field }) => field?.path.join('.'));

  it('names all that screening needs', () => {
    expect(missingIn(fields, need).map(({ field }) => field?.path[0])).toEqual([
      'title',
      'summary',
      'cooperationTypes',
      'nonMilitaryPurpose',
    ]);
  });

  it('names translations that are not whole before they are sent, and two into one language at once', () => {
    const french = { language: 'fr', title: 'Sols', summary: 'Lire les sols.' };
    const half = { ...need, translations: [{ ...french, summary: ' ' }] };
    const missing = (content: Content) => missingIn(fields, content).map(({ field }) => field?.path[0]);
    expect(halfSaid(half)).toEqual([]);
    expect(missing(half)).toContain('translations');
    expect(missing({ ...need, translations: [french] })).not.toContain('translations');
    expect(halfSaid({ ...need, translations: [french] })).toEqual([]);
    expect(halfSaid({ ...need, translations: [french, french] })).toEqual(['translations']);
    expect(halfSaid({ ...need, contentLanguage: 'fr', translations: [french] })).toEqual(['translations']);
  });

  it('names sums without a currency and ends before the start', () => {
    expect(halfSaid(need)).toEqual([]);
    const money = { amount: '50000', currency: '' };
    expect(halfSaid({ ...need, budget: { kind: 'ceiling', money } })).toEqual(['budget']);
    expect(halfSaid({ ...need, budget: { kind: 'ceiling', money: { ...money, currency: 'EUR' } } })).toEqual(
      [],
    );
    expect(halfSaid({ ...need, period: { start: '2027-02-01', end: '2027-01-01' } })).toEqual(['period']);
  });

  it('names what is no number where a number is asked for', () => {
    const counting = (people: unknown) => withValueAt(need, ['quantities', 'people'], people);
    expect(halfSaid(counting('about 25'))).toEqual(['quantities']);
    expect(halfSaid(counting(25))).toEqual([]);
    expect(halfSaid(counting(null))).toEqual([]);
    const offer = withValueAt(emptyContent('offer', 'en'), ['capacity'], {
      unit: 'people',
      quantity: 'many',
    });
    const ofOffer = STEPS.offer.flatMap((step) => step.fields);
    expect(halfSaidIn(ofOffer, offer).map(({ field }) => field?.path[0])).toEqual(['capacity']);
  });

  it('finds the field that the server means by its pointer', () => {
    const wrong = (pointer: string) => ({
      code: 'invalid-fields',
      errors: [{ pointer, detail: 'no such country', code: 'not-country-code' }],
    });
    const [inside] = refusedIn('offer', wrong('/eligibility/countries/0'));
    expect(inside?.field?.path).toEqual(['eligibility', 'countries']);
    const [nowhere] = refusedIn('need', wrong('/periodical'));
    expect(nowhere?.field).toBeNull();
    expect(refusedIn('need', null)).toEqual([]);
  });

  it('asks for what is missing in words of the form, and says of what is wrong by its code that it is', () => {
    const errors = (code: string) => [{ pointer: '/title', detail: 'in English', code }];
    const [missing] = refusedIn('need', { code: 'invalid-fields', errors: errors('required') });
    expect(missing?.text).toHaveProperty('key');
    const [long] = refusedIn('need', { code: 'invalid-fields', errors: errors('too-long') });
    expect(long?.text).toMatchObject({ refused: { code: 'too-long' }, by: 'invalid-fields' });
  });
});
