/** Which country is looked at; it stands in the address. */
export interface FocalPointsSearch {
  readonly country?: string;
}

export function focalPointsSearchOf({ country }: Record<string, unknown>): FocalPointsSearch {
  return typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? { country } : {};
}
