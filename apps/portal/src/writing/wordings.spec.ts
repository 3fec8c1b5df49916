import { describe, expect, it } from '@jest/globals';
import { wordingFor } from './wordings.js';

describe('the words that a reader is shown first', () => {
  const french = { language: 'fr', title: 'Sols', summary: 'Ce que disent les sols.' };
  const soils = { title: 'Soils', summary: 'What soils say.', contentLanguage: 'en', translations: [french] };
  const original = { language: 'en', title: 'Soils', summary: 'What soils say.' };

  it('are in their language', () => {
    expect(wordingFor(soils, 'fr')).toEqual(french);
    expect(wordingFor(soils, 'en')).toEqual(original);
  });

  it('are the original where there is no translation for them', () => {
    expect(wordingFor(soils, 'ar')).toEqual(original);
    const half = { language: 'ar', title: 'تربة' };
    expect(wordingFor({ ...soils, translations: [half] }, 'ar')).toEqual(original);
    expect(wordingFor({ title: 'Soils' }, 'fr')).toEqual({ language: 'en', title: 'Soils', summary: '' });
  });
});
