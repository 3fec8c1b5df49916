import type { ParseKeys } from 'i18next';
import { valueAt, isOpen, type Content, type Kind, type Path } from './content.js';

type FormText = ParseKeys<'form'>;

/** The code lists without which nothing can be written. */
export const CODE_LISTS = [
  'cooperation-types',
  'ai-topics',
  'life-cycle-stages',
  'sdg-goals',
  'target-groups',
  'delivery-modes',
  'readiness-levels',
  'organisation-kinds',
  'country-groups',
  'commitments',
  'amount-kinds',
  'capacity-units',
  'countries',
  'currencies',
] as const;

export type CodeListName = (typeof CODE_LISTS)[number] | 'decision-reasons' | 'match-end-causes';

export type Control =
  | { readonly control: 'line' | 'prose'; readonly max: number; readonly nullable?: true }
  | { readonly control: 'language' | 'languages' | 'countries' | 'tick' | 'yes-no' }
  | { readonly control: 'amount' | 'capacity' | 'quantities' | 'period' | 'translations' }
  /** `open`: what it means when nothing is chosen. */
  | { readonly control: 'many'; readonly list: CodeListName; readonly open: 'unknown' | 'anybody' | 'needed' }
  | { readonly control: 'one'; readonly list: CodeListName };

export type Field = Control & {
  readonly path: Path;
  readonly label: FormText;
  readonly hint?: FormText;
  /** Screening cannot do without it; what to say when it is open. */
  readonly required?: FormText;
};

export type StepName = 'what' | 'help' | 'purpose' | 'how' | 'size' | 'terms' | 'offer-what' | 'offer-whom';

export interface Step {
  readonly name: StepName;
  readonly fields: readonly Field[];
}

const CONTENT_LANGUAGE: Field = {
  path: ['contentLanguage'],
  control: 'language',
  label: 'contentLanguage',
};
const TRANSLATIONS: Field = {
  path: ['translations'],
  control: 'translations',
  label: 'translations',
  hint: 'translations-hint',
};
const HELP: readonly Field[] = [
  {
    path: ['cooperationTypes'],
    control: 'many',
    list: 'cooperation-types',
    open: 'needed',
    label: 'cooperationTypes',
    hint: 'cooperationTypes-hint',
    required: 'required.cooperationTypes',
  },
  {
    path: ['aiTopics'],
    control: 'many',
    list: 'ai-topics',
    open: 'unknown',
    label: 'aiTopics',
    hint: 'aiTopics-hint',
  },
  {
    path: ['lifeCycleStages'],
    control: 'many',
    list: 'life-cycle-stages',
    open: 'unknown',
    label: 'lifeCycleStages',
    hint: 'lifeCycleStages-hint',
  },
];
const SDG_GOALS: Field = {
  path: ['sdgGoals'],
  control: 'many',
  list: 'sdg-goals',
  open: 'unknown',
  label: 'sdgGoals',
  hint: 'sdgGoals-hint',
};
const TARGET_GROUPS: Field = {
  path: ['targetGroups'],
  control: 'many',
  list: 'target-groups',
  open: 'unknown',
  label: 'targetGroups',
  hint: 'targetGroups-hint',
};
const LANGUAGES: Field = {
  path: ['languages'],
  control: 'languages',
  label: 'languages',
  hint: 'languages-hint',
};
const DELIVERY_MODES: Field = {
  path: ['deliveryModes'],
  control: 'many',
  list: 'delivery-modes',
  open: 'unknown',
  label: 'deliveryModes',
};
const PERIOD: Field = { path: ['period'], control: 'period', label: 'period', hint: 'period-hint' };
const NON_MILITARY: Field = {
  path: ['nonMilitaryPurpose'],
  control: 'tick',
  label: 'nonMilitaryPurpose',
  hint: 'nonMilitaryPurpose-hint',
  required: 'required.nonMilitaryPurpose',
};
const IS_PUBLIC: Field = { path: ['isPublic'], control: 'tick', label: 'isPublic', hint: 'isPublic-hint' };

const NEED: readonly Step[] = [
  {
    name: 'what',
    fields: [
      CONTENT_LANGUAGE,
      {
        path: ['title'],
        control: 'line',
        max: 200,
        label: 'need.title',
        hint: 'need.title-hint',
        required: 'required.title',
      },
      {
        path: ['summary'],
        control: 'prose',
        max: 5_000,
        label: 'need.summary',
        hint: 'need.summary-hint',
        required: 'required.summary',
      },
      TRANSLATIONS,
    ],
  },
  { name: 'help', fields: HELP },
  {
    name: 'purpose',
    fields: [
      SDG_GOALS,
      TARGET_GROUPS,
      {
        path: ['nationalPlan'],
        control: 'line',
        max: 500,
        nullable: true,
        label: 'nationalPlan',
        hint: 'nationalPlan-hint',
      },
    ],
  },
  {
    name: 'how',
    fields: [
      LANGUAGES,
      { path: ['languageRequired'], control: 'tick', label: 'languageRequired' },
      DELIVERY_MODES,
      {
        path: ['readiness'],
        control: 'one',
        list: 'readiness-levels',
        label: 'readiness',
        hint: 'readiness-hint',
      },
    ],
  },
  {
    name: 'size',
    fields: [
      PERIOD,
      { path: ['budget'], control: 'amount', label: 'budget' },
      { path: ['quantities'], control: 'quantities', label: 'quantities', hint: 'quantities-hint' },
    ],
  },
  {
    name: 'terms',
    fields: [
      { path: ['openLicenceRequired'], control: 'tick', label: 'openLicenceRequired' },
      IS_PUBLIC,
      NON_MILITARY,
    ],
  },
];

const OFFER: readonly Step[] = [
  {
    name: 'offer-what',
    fields: [
      CONTENT_LANGUAGE,
      {
        path: ['title'],
        control: 'line',
        max: 200,
        label: 'offer.title',
        hint: 'offer.title-hint',
        required: 'required.title',
      },
      {
        path: ['summary'],
        control: 'prose',
        max: 5_000,
        label: 'offer.summary',
        hint: 'offer.summary-hint',
        required: 'required.summary',
      },
      TRANSLATIONS,
    ],
  },
  { name: 'help', fields: [...HELP, SDG_GOALS] },
  {
    name: 'offer-whom',
    fields: [
      {
        path: ['eligibility', 'groups'],
        control: 'many',
        list: 'country-groups',
        open: 'anybody',
        label: 'eligibility-groups',
        hint: 'eligibility-groups-hint',
      },
      { path: ['eligibility', 'countries'], control: 'countries', label: 'eligibility-countries' },
      {
        path: ['eligibility', 'applicantKinds'],
        control: 'many',
        list: 'organisation-kinds',
        open: 'anybody',
        label: 'eligibility-kinds',
      },
      {
        path: ['readinessLevels'],
        control: 'many',
        list: 'readiness-levels',
        open: 'anybody',
        label: 'readinessLevels',
      },
      TARGET_GROUPS,
    ],
  },
  { name: 'how', fields: [LANGUAGES, DELIVERY_MODES] },
  {
    name: 'size',
    fields: [
      PERIOD,
      { path: ['capacity'], control: 'capacity', label: 'capacity', hint: 'capacity-hint' },
      { path: ['amount'], control: 'amount', label: 'amount' },
      { path: ['commitment'], control: 'one', list: 'commitments', label: 'commitment' },
    ],
  },
  {
    name: 'terms',
    fields: [
      { path: ['openLicence'], control: 'yes-no', label: 'openLicence' },
      { path: ['followsNationalPlans'], control: 'yes-no', label: 'followsNationalPlans' },
      { path: ['terms'], control: 'prose', max: 5_000, nullable: true, label: 'terms', hint: 'terms-hint' },
      { path: ['safeguards'], control: 'prose', max: 5_000, nullable: true, label: 'safeguards' },
      IS_PUBLIC,
      NON_MILITARY,
    ],
  },
];

/** The steps of writing, in their order. */
export const STEPS: Readonly<Record<Kind, readonly Step[]>> = { need: NEED, offer: OFFER };

/** The id of a field on the page. */
export function idOf({ path }: Field): string {
  return path.join('-');
}

/** Whether nothing is said about a field; "no" is an answer where "not known" is another. */
export function isUnsaid(field: Field, content: Content): boolean {
  const value = valueAt(content, field.path);
  return field.control === 'yes-no' ? typeof value !== 'boolean' : isOpen(value);
}
