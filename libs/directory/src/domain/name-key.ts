// Accents above and below letters, and the vowel signs and the stretching of Arabic. The marks of other scripts
// (Devanagari, Thai, …) are letters: without them it would be another name.
const DECORATION = /[\u0300-\u036f\u0640\u064b-\u0652]/gu;

/** A name as names are compared: "Ministère de l’Économie" and "MINISTERE DE L’ECONOMIE" have the same key. */
export function nameKeyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(DECORATION, '')
    .toLowerCase()
    .toUpperCase()
    .normalize('NFKD')
    .replace(DECORATION, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
