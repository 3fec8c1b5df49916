/**
 * Groups of countries by which offers name whom they are for: the categories of the United Nations (LDC,
 * LLDC, SIDS), the OECD list of recipients of official development assistance (ODA), and bodies of which
 * countries are members. PACIFIC-SIS are the Smaller Island States of the Pacific Islands Forum.
 */
export const COUNTRY_GROUPS = [
  'LDC',
  'LLDC',
  'SIDS',
  'ODA',
  'AU',
  'COMMONWEALTH',
  'EU',
  'ASEAN',
  'CARICOM',
  'PACIFIC-SIS',
] as const;

export type CountryGroup = (typeof COUNTRY_GROUPS)[number];
