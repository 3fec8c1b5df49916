import type { components as Needs } from '../api/generated/needs.data.js';
import type { components as Offers } from '../api/generated/offers.data.js';

/** The two things that people write. */
export type Kind = 'need' | 'offer';

export type NeedContent = Needs['schemas']['NeedContentDto'];
export type OfferContent = Offers['schemas']['OfferContentDto'];

/** What is written, of either kind: what both have is the same, and what only one has the other leaves out. */
export type Content = NeedContent & OfferContent;

/** Where a field lies in the content, as in the pointers of the services' problems. */
export type Path = readonly [string, ...string[]];

const BOTH = {
  title: '',
  summary: '',
  translations: [],
  cooperationTypes: [],
  aiTopics: [],
  lifeCycleStages: [],
  sdgGoals: [],
  sdgTargets: [],
  targetGroups: [],
  languages: [],
  deliveryModes: [],
  period: { start: null, end: null },
  nonMilitaryPurpose: false,
  isPublic: false,
} satisfies Content;

const NEED = {
  ...BOTH,
  languageRequired: false,
  budget: { kind: 'unknown', money: null },
  quantities: {},
  nationalPlan: null,
  readiness: 'unknown',
  openLicenceRequired: false,
} satisfies NeedContent;

const OFFER = {
  ...BOTH,
  eligibility: { countries: [], regions: [], groups: [], placeRule: 'any', applicantKinds: [] },
  commitment: 'open',
  amount: { kind: 'unknown', money: null },
  capacity: { unit: 'unknown', quantity: null, money: null },
  terms: null,
  openLicence: null,
  readinessLevels: [],
  followsNationalPlans: null,
  safeguards: null,
} satisfies OfferContent;

/**
 * Nothing said yet. Every field is named, because a replacement has to name what it empties.
 *
 * @param language ISO 639 code of the language that is written in
 */
export function emptyContent(kind: Kind, language: string): Content {
  return { ...(kind === 'need' ? NEED : OFFER), contentLanguage: language };
}

/** What a service gave, with the fields that it left out. */
export function wholeContent(kind: Kind, content: Content): Content {
  return { ...emptyContent(kind, content.contentLanguage ?? 'en'), ...content };
}

export function valueAt(content: Content, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, name) => (inner as Record<string, unknown> | undefined)?.[name],
    content,
  );
}

export function withValueAt(content: Content, path: Path, value: unknown): Content {
  return put(content, path, value) as Content;
}

function put(inner: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const fields = (inner ?? {}) as Record<string, unknown>;
  return { ...fields, [name]: put(fields[name], rest, value) };
}

/** Whether a value says nothing. */
export function isOpen(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === 'unknown') return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object') return false;
  return Object.values(value).every(isOpen);
}

/** Whether nothing at all is said yet; the language is chosen beforehand. */
export function isUntouched({
  contentLanguage: _language,
  commitment: _commitment,
  eligibility,
  ...said
}: Content): boolean {
  const { placeRule: _rule, ...whom } = eligibility ?? {};
  return isOpen(said) && isOpen(whom);
}

/** Whether two contents say the same, however what is not known is written. */
export function same(one: Content, other: Content): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.trim());
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  const said = Object.entries(value).filter(([, inner]) => !isNothing(inner));
  return `{${said
    .map(([name, inner]) => `${name}:${canonical(inner)}`)
    .sort()
    .join()}}`;
}

function isNothing(value: unknown): boolean {
  return value !== false && value !== 'unknown' && isOpen(value);
}
