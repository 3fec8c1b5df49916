/** A name as it is stored: in one Unicode form, without spaces at its ends or in a row. */
export function oneLine(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ');
}
