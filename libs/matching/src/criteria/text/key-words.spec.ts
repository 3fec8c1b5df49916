import { describe, expect, it } from '@jest/globals';
import { keyWordsOf, MOST_WORDS } from './key-words.js';

const written = (contentLanguage: string, title: string, summary = '') =>
  keyWordsOf({ title, summary, contentLanguage }).written;

describe('key words', () => {
  it.each([
    ['en', 'Training of nurses with AI in 2027', ['training', 'nurses']],
    ['fr', 'La formation des infirmières par l’IA', ['formation', 'infirmières']],
    ['es', 'Formación de enfermeras con IA', ['formación', 'enfermeras']],
    ['ru', 'Подготовка медсестёр в области ИИ', ['подготовка', 'медсестёр', 'области']],
    ['ar', 'تدريب الممرضات في المستشفيات', ['تدريب', 'الممرضات', 'المستشفيات']],
    ['zh', '护士培训', ['护士', '士培', '培训']],
    ['rw', 'Amahugurwa y’abaforomo', ['amahugurwa', 'abaforomo']],
  ])('of a text in %s are those that say what it is about', (language, title, expected) => {
    expect(written(language, title)).toEqual(expected);
  });

  it('are the same whatever their endings', () => {
    const stems = (title: string, contentLanguage: string) => [
      ...keyWordsOf({ title, summary: '', contentLanguage }).stems,
    ];
    expect(stems('trained nurse', 'en')).toEqual(stems('training nurses', 'en'));
    expect(stems('обучение', 'ru')).toEqual(stems('обучения', 'ru'));
  });

  it('leave out the names of countries: who asks does not count', () => {
    expect(written('en', 'Clinics in Rwanda and Bangladesh')).toEqual(['clinics']);
    expect(written('fr', 'Cliniques au Tchad')).toEqual(['cliniques']);
  });

  it('leave out what is half a number: a reference says nothing, and two of them have letters in common by chance', () => {
    expect(written('en', 'Clinics P17bb85 of 2027, fd310584a0')).toEqual(['clinics']);
    expect(written('zh', '二〇二六年护士')).toEqual(['二六', '六年', '年护', '护士']);
    expect(written('th', 'พยาบาล๒๕๖๙').length).toBeGreaterThan(2);
    expect(written('zh', '2027年护士培训')).toEqual(['年护', '护士', '士培', '培训']);
  });

  it('are each told once, the title first, and not without end', () => {
    const long = Array.from(
      { length: 60 },
      (_, index) => 'abcdefgh'.repeat(2).slice(index % 8) + 'xyz'[index % 3],
    );
    expect(written('sw', 'zebra', `zebra ${long.join(' ')}`)[0]).toBe('zebra');
    expect(written('sw', 'zebra', long.join(' ')).length).toBe(MOST_WORDS);
  });
});
