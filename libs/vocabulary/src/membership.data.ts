import type { CountryGroup } from './country-group.js';
import type { Membership } from './membership.js';

const LDC_LIST = 'UN DESA, list of least developed countries';
const LLDC_LIST = 'UN-OHRLLS, list of landlocked developing countries';
const SIDS_LIST = 'UN-OHRLLS, list of small island developing States';
const SIDS_ASSOCIATES = `${SIDS_LIST}: associate members of United Nations regional commissions`;
const DAC_LIST = 'OECD, DAC List of ODA Recipients';
const DAC_HISTORY = 'OECD, History of DAC Lists of Aid Recipient Countries';
const AU_LIST = 'African Union, Member States';
const COMMONWEALTH_LIST = 'Commonwealth Secretariat, Member countries';
const EU_TREATIES = 'European Union, treaties of accession';
const ASEAN_LIST = 'ASEAN Secretariat, Member States';
const CARICOM_LIST = 'CARICOM Secretariat, Member States';
const SIS_LIST = 'Pacific Islands Forum Secretariat, Smaller Island States';

/**
 * Who belongs to which group, from when and until when.
 *
 * - LDC: where the list gives only the year of inclusion, `from` is 1 January of that year. Graduations that
 *   lie ahead stand as the General Assembly last scheduled them; it can put them off: change `to` and `source` here when
 *   it does. Bangladesh, Lao PDR and Nepal left on 24 November 2026, five years after A/RES/76/8 of 24 November 2021. The
 *   Committee for Development Policy found it right to give Bangladesh until 24 November 2029 (United News of
 *   Bangladesh, 2 June 2026); when this was looked up (25 November 2026), no decision of the Assembly to do so was found.
 * - SIDS: the States, and the associate members of regional commissions that UN-OHRLLS lists with them.
 * - ODA: `from` is null throughout, since the lists of recipients before 2000 are not recorded here. Kosovo,
 *   which is on the list, has no code in ISO 3166-1.
 * - AU: since the Union succeeded the Organization of African Unity. Suspension does not end membership.
 * - COMMONWEALTH: suspension does not end membership. CARICOM: full members only.
 */
export const MEMBERSHIPS: readonly Membership[] = [
  ...members(
    'LDC',
    `${LDC_LIST} (included by resolution 2768 (XXVI))`,
    '1971-11-18',
    null,
    'AF BF BI BJ ET GN HT LS ML MW NE RW SD SO TD TZ UG YE',
  ),
  ...members('LDC', `${LDC_LIST}; graduated 1994`, '1971-11-18', '1994-12-19', 'BW'),
  ...members('LDC', `${LDC_LIST}; graduated 2011`, '1971-11-18', '2011-01-01', 'MV'),
  ...members('LDC', `${LDC_LIST}; graduated 2014`, '1971-11-18', '2014-01-01', 'WS'),
  ...members('LDC', `${LDC_LIST}; graduation by A/RES/73/133`, '1971-11-18', '2023-12-13', 'BT'),
  ...members('LDC', `${LDC_LIST}; graduation by A/RES/76/8`, '1971-11-18', '2026-11-24', 'LA NP'),
  ...members('LDC', `${LDC_LIST}; graduation by A/RES/76/8`, '1975-01-01', '2026-11-24', 'BD'),
  ...members('LDC', LDC_LIST, '1975-01-01', null, 'CF GM'),
  ...members('LDC', `${LDC_LIST}; graduated 2007`, '1977-01-01', '2007-12-20', 'CV'),
  ...members('LDC', LDC_LIST, '1977-01-01', null, 'KM'),
  ...members('LDC', LDC_LIST, '1981-01-01', null, 'GW'),
  ...members('LDC', LDC_LIST, '1982-01-01', null, 'DJ SL TG'),
  ...members('LDC', `${LDC_LIST}; graduation by A/RES/68/18`, '1982-01-01', '2017-06-04', 'GQ'),
  ...members('LDC', `${LDC_LIST}; graduation by A/RES/73/133`, '1982-01-01', '2024-12-13', 'ST'),
  ...members(
    'LDC',
    `${LDC_LIST}; graduation by A/RES/68/18 and A/RES/70/78`,
    '1985-01-01',
    '2020-12-04',
    'VU',
  ),
  ...members('LDC', LDC_LIST, '1986-01-01', null, 'KI MR TV'),
  ...members('LDC', LDC_LIST, '1987-01-01', null, 'MM'),
  ...members('LDC', LDC_LIST, '1988-01-01', null, 'MZ'),
  ...members('LDC', LDC_LIST, '1990-01-01', null, 'LR'),
  ...members('LDC', LDC_LIST, '1991-01-01', null, 'CD MG ZM'),
  ...members(
    'LDC',
    `${LDC_LIST}; graduation by resolution of 25 August 2023`,
    '1991-01-01',
    '2027-12-13',
    'SB',
  ),
  ...members(
    'LDC',
    `${LDC_LIST}; graduation by resolution of 19 December 2024`,
    '1991-01-01',
    '2029-12-19',
    'KH',
  ),
  ...members('LDC', LDC_LIST, '1994-01-01', null, 'AO ER'),
  ...members(
    'LDC',
    `${LDC_LIST}; graduation by resolution of 19 December 2024`,
    '2000-01-01',
    '2029-12-19',
    'SN',
  ),
  ...members('LDC', LDC_LIST, '2003-01-01', null, 'TL'),
  ...members('LDC', LDC_LIST, '2012-01-01', null, 'SS'),

  ...members(
    'LLDC',
    LLDC_LIST,
    null,
    null,
    'AF AM AZ BF BI BO BT BW CF ET KG KZ LA LS MD MK ML MN MW NE NP PY RW SZ TD TJ TM UG UZ ZM ZW',
  ),
  ...members('LLDC', LLDC_LIST, '2011-07-09', null, 'SS'),

  ...members(
    'SIDS',
    SIDS_LIST,
    null,
    null,
    [
      'AG BB BS BZ CK CU CV DM DO FJ FM GD GW GY HT JM KI KM KN LC MH MU MV NR NU PG PW SB SC SG SR ST TL',
      'TO TT TV VC VU WS',
    ].join(' '),
  ),
  ...members('SIDS', SIDS_ASSOCIATES, null, null, 'AI AS AW BM CW GP GU KY MP MQ MS NC PF PR SX TC VG VI'),

  ...members(
    'ODA',
    `${DAC_LIST}: least developed countries`,
    null,
    null,
    [
      'AF AO BD BF BI BJ CD CF DJ ER ET GM GN GW HT KH KI KM LA LR LS MG ML MM MR MW MZ NE NP RW SB SD SL',
      'SN SO SS ST TD TG TL TV TZ UG YE ZM',
    ].join(' '),
  ),
  ...members('ODA', `${DAC_LIST}: low income`, null, null, 'KP SY'),
  ...members(
    'ODA',
    `${DAC_LIST}: lower middle income`,
    null,
    null,
    [
      'BO BT CG CI CM CV DZ EG FM GH HN IN IR JO KE KG LB LK MA MN NG NI PG PH PK PS SZ TJ TK TN UA UZ VN',
      'VU WS ZW',
    ].join(' '),
  ),
  ...members(
    'ODA',
    `${DAC_LIST}: upper middle income`,
    null,
    null,
    [
      'AL AM AR AZ BA BR BW BY BZ CN CO CR CU DM DO EC FJ GA GD GE GQ GT GY ID IQ JM KZ LC LY MD ME MH MK',
      'MS MU MV MX MY NA NU PA PE PW PY RS SH SR SV TH TM TO TR VC VE WF ZA',
    ].join(' '),
  ),
  ...members(
    'ODA',
    `${DAC_LIST}: graduation deferred by the triennial review of 2023`,
    null,
    '2026-01-01',
    'NR',
  ),
  ...members('ODA', DAC_HISTORY, null, '2011-01-01', 'BB HR OM TT YT'),
  ...members('ODA', DAC_HISTORY, null, '2014-01-01', 'AI KN'),
  ...members('ODA', DAC_HISTORY, null, '2018-01-01', 'CL SC UY'),
  ...members('ODA', DAC_HISTORY, null, '2020-01-01', 'CK'),
  ...members('ODA', DAC_HISTORY, null, '2022-01-01', 'AG'),

  ...members(
    'AU',
    `${AU_LIST}; launch of the Union in Durban`,
    '2002-07-09',
    null,
    [
      'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MG ML MR MU MW MZ',
      'NA NE NG RW SC SD SL SN SO ST SZ TD TG TN TZ UG ZA ZM ZW',
    ].join(' '),
  ),
  ...members('AU', `${AU_LIST}: Sahrawi Arab Democratic Republic`, '2002-07-09', null, 'EH'),
  ...members('AU', AU_LIST, '2011-07-27', null, 'SS'),
  ...members('AU', AU_LIST, '2017-01-31', null, 'MA'),

  ...members('COMMONWEALTH', COMMONWEALTH_LIST, null, null, 'AU CA GB NZ'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, null, '1961-05-31', 'ZA'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1947-08-14', '1972-01-30', 'PK'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1947-08-15', null, 'IN'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1948-02-04', null, 'LK'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1957-03-06', null, 'GH'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1957-08-31', null, 'MY'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1960-10-01', null, 'NG'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1961-03-13', null, 'CY'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1961-04-27', null, 'SL'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1961-12-09', null, 'TZ'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1962-08-06', null, 'JM'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1962-08-31', null, 'TT'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1962-10-09', null, 'UG'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1963-12-12', null, 'KE'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1964-07-06', null, 'MW'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1964-09-21', null, 'MT'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1964-10-24', null, 'ZM'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1965-02-18', '2013-10-03', 'GM'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1965-08-09', null, 'SG'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1966-05-26', null, 'GY'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1966-09-30', null, 'BW'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1966-10-04', null, 'LS'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1966-11-30', null, 'BB'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1968-03-12', null, 'MU'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1968-09-06', null, 'SZ'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1968-11-01', null, 'NR'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1970-06-04', null, 'TO'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1970-08-28', null, 'WS'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1970-10-10', '1987-10-15', 'FJ'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1972-04-18', null, 'BD'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1973-07-10', null, 'BS'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1974-02-07', null, 'GD'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1975-09-16', null, 'PG'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1976-06-29', null, 'SC'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1978-07-07', null, 'SB'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1978-10-01', null, 'TV'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1978-11-03', null, 'DM'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1979-02-22', null, 'LC'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1979-07-12', null, 'KI'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1979-10-27', null, 'VC'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1980-04-18', '2003-12-07', 'ZW'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1980-07-30', null, 'VU'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1981-09-21', null, 'BZ'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1981-11-01', null, 'AG'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1982-07-09', '2016-10-13', 'MV'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1983-09-19', null, 'KN'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1984-01-01', null, 'BN'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1989-10-01', null, 'PK'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1990-03-21', null, 'NA'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1994-06-01', null, 'ZA'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1995-11-13', null, 'CM MZ'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '1997-10-01', null, 'FJ'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '2009-11-29', null, 'RW'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '2018-02-08', null, 'GM'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '2020-02-01', null, 'MV'),
  ...members('COMMONWEALTH', COMMONWEALTH_LIST, '2022-06-25', null, 'GA TG'),

  ...members('EU', 'European Union, Treaty of Rome', '1958-01-01', null, 'BE DE FR IT LU NL'),
  ...members('EU', EU_TREATIES, '1973-01-01', null, 'DK IE'),
  ...members('EU', `${EU_TREATIES}; withdrawal agreement of 2019`, '1973-01-01', '2020-02-01', 'GB'),
  ...members('EU', EU_TREATIES, '1981-01-01', null, 'GR'),
  ...members('EU', EU_TREATIES, '1986-01-01', null, 'ES PT'),
  ...members('EU', EU_TREATIES, '1995-01-01', null, 'AT FI SE'),
  ...members('EU', EU_TREATIES, '2004-05-01', null, 'CY CZ EE HU LT LV MT PL SI SK'),
  ...members('EU', EU_TREATIES, '2007-01-01', null, 'BG RO'),
  ...members('EU', EU_TREATIES, '2013-07-01', null, 'HR'),

  ...members('ASEAN', ASEAN_LIST, '1967-08-08', null, 'ID MY PH SG TH'),
  ...members('ASEAN', ASEAN_LIST, '1984-01-07', null, 'BN'),
  ...members('ASEAN', ASEAN_LIST, '1995-07-28', null, 'VN'),
  ...members('ASEAN', ASEAN_LIST, '1997-07-23', null, 'LA MM'),
  ...members('ASEAN', ASEAN_LIST, '1999-04-30', null, 'KH'),
  ...members('ASEAN', ASEAN_LIST, '2025-10-26', null, 'TL'),

  ...members('CARICOM', CARICOM_LIST, '1973-08-01', null, 'BB GY JM TT'),
  ...members('CARICOM', CARICOM_LIST, '1974-05-01', null, 'BZ DM GD LC MS VC'),
  ...members('CARICOM', CARICOM_LIST, '1974-07-04', null, 'AG'),
  ...members('CARICOM', CARICOM_LIST, '1974-07-26', null, 'KN'),
  ...members('CARICOM', CARICOM_LIST, '1983-07-04', null, 'BS'),
  ...members('CARICOM', CARICOM_LIST, '1995-07-04', null, 'SR'),
  ...members('CARICOM', CARICOM_LIST, '2002-07-02', null, 'HT'),

  ...members('PACIFIC-SIS', SIS_LIST, null, null, 'CK KI MH NR NU PW TV'),
  ...members('PACIFIC-SIS', SIS_LIST, '2016-09-07', null, 'FM'),
];

function members(
  group: CountryGroup,
  source: string,
  from: string | null,
  to: string | null,
  countries: string,
): Membership[] {
  return countries.split(' ').map((country) => ({ group, country, from, to, source }));
}
