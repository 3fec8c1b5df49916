import {
  isCountryCode,
  isCurrencyCode,
  isIsoDate,
  isLanguageCode,
  isRegionCode,
  isSdgTarget,
} from '@mutua/vocabulary';
import type { Standard } from '../fields.js';

export const COUNTRY: Standard = {
  name: 'isCountryCode',
  holds: isCountryCode,
  expected: 'an ISO 3166-1 alpha-2 country code such as "RW" (see /api/vocabularies/countries)',
};

export const REGION: Standard = {
  name: 'isRegionCode',
  holds: isRegionCode,
  expected: 'a UN M49 region code such as "202" (see /api/vocabularies/regions)',
};

export const LANGUAGE: Standard = {
  name: 'isLanguageCode',
  holds: isLanguageCode,
  expected: 'an ISO 639 language code such as "fr" (see /api/vocabularies/languages)',
};

export const CURRENCY: Standard = {
  name: 'isCurrencyCode',
  holds: isCurrencyCode,
  expected: 'an ISO 4217 currency code such as "USD" (see /api/vocabularies/currencies)',
};

export const SDG_TARGET: Standard = {
  name: 'isSdgTarget',
  holds: isSdgTarget,
  expected: 'an SDG target such as "4.4"',
};

export const ISO_DATE: Standard = {
  name: 'isIsoDate',
  holds: isIsoDate,
  expected: 'a date of the calendar as YYYY-MM-DD',
};
