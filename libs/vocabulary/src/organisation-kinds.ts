/**
 * Who takes part, as A/RES/78/311 names them in preambular paragraph 12 and operative paragraphs 8 and 10.
 */
export const ORGANISATION_KINDS = [
  'government',
  'international-organisation',
  'regional-organisation',
  'international-financial-institution',
  'private-sector',
  'civil-society',
  'media',
  'academia',
  'technical-community',
  'individual',
] as const;

export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/**
 * The code of each kind in the IATI code list OrganisationType, for publishing activities in the IATI
 * standard. IATI has no code for media, technical communities and individuals, which become 90 (other), nor
 * for the level of a civil society organisation that we do not ask for: it becomes 22 (national NGO).
 */
export const IATI_ORGANISATION_TYPES: Readonly<Record<OrganisationKind, string>> = {
  government: '10',
  'international-organisation': '40',
  'regional-organisation': '40',
  'international-financial-institution': '40',
  'private-sector': '70',
  'civil-society': '22',
  media: '90',
  academia: '80',
  'technical-community': '90',
  individual: '90',
};
