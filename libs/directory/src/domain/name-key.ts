// Accents above and below letters, and the vowel signs and the stretching of Arabic. The marks of other scripts
// (Devanagari, Thai, …) are letters: without them it would be another name. What cannot be seen (\p{DI}) tells no two names apart.
const DECORATION = /[\u0300-\u036f\u0640\u064b-\u0652]|\p{DI}/gu;

/** Who writes a hyphen, a full stop or a space more means the same body. */
const BETWEEN_WORDS = /[\p{P}\p{Z}\s]+/gu;

/**
 * A name as names are compared: "Ministère de l’Économie" and "MINISTERE DE L’ECONOMIE" have the same key. Letters of other
 * scripts that look alike (Latin and Cyrillic a) stay apart: that is for the coordinator who verifies to see.
 */
export function nameKeyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(DECORATION, '')
    .toLowerCase()
    .toUpperCase()
    .normalize('NFKD')
    .replace(DECORATION, '')
    .replace(BETWEEN_WORDS, '');
}
