import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanLine, cleanProse, isStorable, saysSomething } from './plain-text.js';

describe('a line of text', () => {
  it.each([
    ['spaces', '  Ministry \u00a0 of\u3000ICT ', 'Ministry of ICT'],
    ['a combining accent', 'Ministe\u0300re', 'Minist\u00e8re'],
    ['zero-width characters', 'Minis\u200btry\u2060 of\ufeff I\u00adCT', 'Ministry of ICT'],
    ['direction marks and isolates', '\u2068Ministry\u2069\u200f', 'Ministry'],
    ['tag characters', 'ICT\u{e0041}\u{e0042}', 'ICT'],
    ['fillers and empty braille', 'ICT\u3164\u115f\u2800', 'ICT'],
    ['joiners between Latin letters', 'Minis\u200dtry\u200c', 'Ministry'],
    ['selectors without a character', '\ufe0f\ufe0f', ''],
  ])('loses %s', (_, text, clean) => {
    expect(cleanLine(text)).toBe(clean);
  });

  it.each([
    ['Persian', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645'],
    ['Hindi', '\u0915\u094d\u200d\u0937\u0947\u0924\u094d\u0930'],
    ['Sinhala', '\u0dc1\u0dca\u200d\u0dbb\u0dd3 \u0dbd\u0d82\u0d9a\u0dcf'],
    ['Arabic with vowel signs', '\u0648\u0650\u0632\u064e\u0627\u0631\u064e\u0629'],
    ['emoji', 'Farmers \u{1f469}\u{1f3fd}\u200d\u{1f33e} \u2764\ufe0f'],
    ['Chinese with a variant', '\u845b\u{e0100}\u57ce'],
  ])('keeps what it needs: %s', (_, text) => {
    expect(cleanLine(text)).toBe(text.normalize('NFC'));
  });

  it('is clean once it was cleaned', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const clean of [cleanLine, cleanProse]) expect(clean(clean(text))).toBe(clean(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('prose', () => {
  it('keeps its lines, its spaces and the marks of its direction', () => {
    expect(cleanProse(' One\r\n\r\n  two\u200b\u200f ')).toBe('One\n\n  two\u200f');
  });
});

describe('text', () => {
  it.each(['\u0000', 'a\u0007', 'a\u009f', '\ud800', '\u202egnp.exe', 'a\u202db'])(
    'that is %j is refused',
    (text) => expect(isStorable(cleanProse(text))).toBe(false),
  );

  it.each(['\u3164', '\u0301', '...', '\u{1f600}', '\ue000'])('that is %j says nothing', (text) =>
    expect(saysSomething(text)).toBe(false),
  );
});
