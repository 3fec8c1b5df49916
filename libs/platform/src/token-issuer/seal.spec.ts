import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSealed, Seal, Unsealable } from './index.js';

const seal = new Seal('codes', ['a secret']);

describe('a sealed secret', () => {
  it('is opened for its owner and tells nobody else what it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.uuid(), (secret, owner) => {
        const sealed = seal.seal(secret, owner);
        expect(seal.open(sealed, owner)).toBe(secret);
        expect(isSealed(sealed)).toBe(true);
        expect(seal.seal(secret, owner)).not.toBe(sealed);
      }),
    );
    expect(seal.seal('JBSWY3DPEHPK3PXP', 'awa')).not.toContain('JBSWY3DPEHPK3PXP');
  });

  it.each([
    ['for somebody else', seal, 'ada'],
    ['by another key', new Seal('codes', ['another secret']), 'awa'],
    ['for another purpose', new Seal('letters', ['a secret']), 'awa'],
    ['without a key', new Seal('codes', []), 'awa'],
  ])('is not opened %s', (_, by, owner) => {
    expect(() => by.open(seal.seal('JBSWY3DPEHPK3PXP', 'awa'), owner)).toThrow(Unsealable);
  });

  it('is not opened when any of it was altered or is missing', () => {
    const sealed = seal.seal('JBSWY3DPEHPK3PXP', 'awa');
    const at = seal.prefix.length;
    for (let place = at; place < sealed.length - 1; place += 1) {
      const other = sealed[place] === 'A' ? 'B' : 'A';
      const altered = `${sealed.slice(0, place)}${other}${sealed.slice(place + 1)}`;
      expect(() => seal.open(altered, 'awa')).toThrow(Unsealable);
    }
    expect(() => seal.open(sealed.slice(0, at + 8), 'awa')).toThrow(Unsealable);
    expect(() => seal.open('JBSWY3DPEHPK3PXP', 'awa')).toThrow(Unsealable);
  });

  it('is opened after the key was changed, as long as the one before is named', () => {
    const changed = new Seal('codes', ['a newer secret', 'a secret']);
    expect(changed.open(seal.seal('JBSWY3DPEHPK3PXP', 'awa'), 'awa')).toBe('JBSWY3DPEHPK3PXP');
    expect(changed.prefix).not.toBe(seal.prefix);
    expect(changed.seal('JBSWY3DPEHPK3PXP', 'awa').startsWith(changed.prefix)).toBe(true);
  });
});
