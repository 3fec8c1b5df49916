/** Of Arabic, Persian and full-width digits. */
const ZEROES = ['٠', '۰', '０'];
const BETWEEN_GROUPS = /[\s’'٬]/g;
const ARABIC_POINT = '٫';

/**
 * The number that somebody wrote in the way of their language, as the services take it.
 *
 * @returns digits, with a point where there are decimals; null where it is none, or could be two: "1,200" is more than a
 *   thousand to some and little more than one to others
 */
export function plainNumber(typed: string): string | null {
  const written = inLatinDigits(typed).replace(BETWEEN_GROUPS, '');
  if (written.includes(ARABIC_POINT)) return simple(written.replace(ARABIC_POINT, '.'));
  return (
    simple(written.replace(',', '.'), isClear) ?? grouped(written, ',', '.') ?? grouped(written, '.', ',')
  );
}

/** A whole number, nothing, or else what was typed as it is, so that it can be named and put right. */
export function countOrTyped(typed: string): number | string | null {
  if (typed.trim() === '') return null;
  const count = Number(plainNumber(typed) ?? NaN);
  return Number.isSafeInteger(count) ? count : typed;
}

/** A sum as the services take it, or else what was typed as it is. */
export function sumOrTyped(typed: string): string {
  return plainNumber(typed) ?? typed;
}

function simple(written: string, isRight = (_: string) => true): string | null {
  return /^\d+(\.\d+)?$/.test(written) && isRight(written) ? written : null;
}

/** Three digits behind a sign may be decimals or a group of thousands, but for a zero before it. */
function isClear(written: string): boolean {
  return !/^[1-9]\d{0,2}\.\d{3}$/.test(written);
}

/** With groups of three digits of which there are several, or decimals as well. */
function grouped(written: string, group: string, point: string): string | null {
  const sign = group === '.' ? '\\.' : group;
  const pattern = new RegExp(
    `^\\d{1,3}(?:(?:${sign}\\d{3}){2,}|${sign}\\d{3}(?=\\${point}))(?:\\${point}\\d+)?$`,
  );
  return pattern.test(written) ? written.replaceAll(group, '').replace(point, '.') : null;
}

function inLatinDigits(typed: string): string {
  return [...typed]
    .map((sign) => {
      const zero = ZEROES.find((first) => isDigitFrom(first, sign));
      return zero === undefined ? sign : String(sign.charCodeAt(0) - zero.charCodeAt(0));
    })
    .join('');
}

function isDigitFrom(zero: string, sign: string): boolean {
  const distance = sign.charCodeAt(0) - zero.charCodeAt(0);
  return distance >= 0 && distance < 10;
}
