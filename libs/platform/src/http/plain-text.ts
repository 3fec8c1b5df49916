/**
 * What text may consist of (Unicode Technical Report 36, "Unicode Security Considerations"): what nobody can see is taken
 * out, what would make others read something else than is stored is refused.
 */

/** Letters that joiners shape inside words, of scripts that need them, and emoji, which they tie together. */
const JOINED =
  '\\p{scx=Arabic}\\p{scx=Syriac}\\p{scx=Nko}\\p{scx=Mandaic}\\p{scx=Mongolian}\\p{scx=Devanagari}\\p{scx=Bengali}\\p{scx=Gurmukhi}\\p{scx=Gujarati}\\p{scx=Oriya}\\p{scx=Tamil}\\p{scx=Telugu}\\p{scx=Kannada}\\p{scx=Malayalam}\\p{scx=Sinhala}\\p{scx=Khmer}\\p{scx=Myanmar}\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f';
const NEEDED_JOINER = `(?<=[${JOINED}])[\\u200c\\u200d](?=[${JOINED}])`;
/** They choose between forms of the character before them. */
const NEEDED_SELECTOR = '(?<=[\\p{L}\\p{N}\\p{P}\\p{S}])\\p{Variation_Selector}';
/** Prose that mixes directions needs marks; they turn nothing but the spaces and signs beside them. */
const DIRECTION_MARK = '[\\u200e\\u200f\\u061c]';
/** Overrides are left in, to be refused; a braille cell without dots is a blank. */
const INVISIBLE = '(?![\\u202d\\u202e])\\p{DI}';

const UNNEEDED_IN_LINE = new RegExp(`(?!${NEEDED_JOINER}|${NEEDED_SELECTOR})${INVISIBLE}`, 'gu');
const UNNEEDED_IN_PROSE = new RegExp(
  `(?!${NEEDED_JOINER}|${NEEDED_SELECTOR}|${DIRECTION_MARK})${INVISIBLE}`,
  'gu',
);
const BLANKS = /[\s\u2800]+/gu;
const UNSTORABLE = /(?![\n\t])\p{Cc}|[\p{Cs}\u202d\u202e]/u;

/** Text of one line: in one Unicode form (NFC), without invisible characters, and one space where there were several. */
export function cleanLine(text: string): string {
  return text.normalize('NFC').replace(UNNEEDED_IN_LINE, '').replace(BLANKS, ' ').trim();
}

/** Text of several lines: in one Unicode form (NFC) and without invisible characters, but its lines and spaces are its own. */
export function cleanProse(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(UNNEEDED_IN_PROSE, '').trim();
}

/** Whether there is something to read: marks and signs alone are no name and no title. */
export function saysSomething(text: string): boolean {
  return /(?!\p{DI})[\p{L}\p{N}]/u.test(text);
}

/** Whether it is free of control characters, halves of characters, and overrides of the direction of writing. */
export function isStorable(text: string): boolean {
  return !UNSTORABLE.test(text);
}
