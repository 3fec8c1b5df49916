/**
 * What a need or an offer is about: parts of the capacity to make and use artificial intelligence, and the
 * fields in which it is applied. The list is the platform's own, drawn from needs and offers published up to
 * November 2026.
 */
export const AI_TOPICS = [
  'skills',
  'governance-ethics',
  'education',
  'data-infrastructure',
  'compute',
  'public-services',
  'health',
  'nlp-low-resource-languages',
  'agriculture',
  'climate',
  'connectivity',
  'entrepreneurship',
  'cybersecurity',
  'tourism',
  'financing',
  'transport',
  'biodiversity',
  'energy',
  'manufacturing',
  'water',
  'disaster-risk',
  'justice',
  'culture-heritage',
  'labour-employment',
  'cities',
  'finance-inclusion',
] as const;

export type AiTopic = (typeof AI_TOPICS)[number];
