import { AI_TOPICS, type AiTopic } from './ai-topics.js';
import { aiTopicLabels } from './ai-topics.data.js';
import { AMOUNT_KINDS, amountKindLabels, type AmountKind } from './amount.js';
import { CAPACITY_UNITS, capacityUnitLabels, type CapacityUnit } from './capacity.js';
import { COMMITMENTS, commitmentLabels, type Commitment } from './commitments.js';
import { COOPERATION_TYPES, type CooperationType } from './cooperation-types.js';
import { cooperationTypeLabels } from './cooperation-types.data.js';
import { COUNTRY_CODES, countryName } from './country.js';
import { COUNTRY_GROUPS, type CountryGroup } from './country-group.js';
import { countryGroupLabels } from './country-group.data.js';
import { CURRENCY_CODES, currencyName } from './currency.js';
import { DECISION_REASONS, type DecisionReason } from './decision-reasons.js';
import { decisionReasonLabels } from './decision-reasons.data.js';
import { DELIVERY_MODES, deliveryModeLabels, type DeliveryMode } from './delivery-modes.js';
import { LANGUAGE_CODES, languageName } from './language.js';
import { LIFE_CYCLE_STAGES, type LifeCycleStage } from './life-cycle-stages.js';
import { lifeCycleStageLabels } from './life-cycle-stages.data.js';
import type { Locale, Localized } from './locale.js';
import { MATCH_END_CAUSES, type MatchEndCause } from './match-end-causes.js';
import { matchEndCauseLabels } from './match-end-causes.data.js';
import { ORGANISATION_KINDS, type OrganisationKind } from './organisation-kinds.js';
import { organisationKindLabels } from './organisation-kinds.data.js';
import { READINESS_LEVELS, readinessLevelLabels, type ReadinessLevel } from './readiness-levels.js';
import { REGIONS, regionName } from './region.js';
import { SDG_GOALS, type SdgGoal } from './sdg.js';
import { sdgGoalLabels } from './sdg.data.js';
import { TARGET_GROUPS, type TargetGroup } from './target-groups.js';
import { targetGroupLabels } from './target-groups.data.js';

/** What a code of each list is, by the name of the list. */
export interface CodeOf {
  'cooperation-types': CooperationType;
  'ai-topics': AiTopic;
  'life-cycle-stages': LifeCycleStage;
  'target-groups': TargetGroup;
  'organisation-kinds': OrganisationKind;
  'delivery-modes': DeliveryMode;
  commitments: Commitment;
  'readiness-levels': ReadinessLevel;
  'capacity-units': CapacityUnit;
  'amount-kinds': AmountKind;
  'match-end-causes': MatchEndCause;
  'decision-reasons': DecisionReason;
  'sdg-goals': SdgGoal;
  'country-groups': CountryGroup;
  regions: string;
  countries: string;
  languages: string;
  currencies: string;
}

export type CodeListName = keyof CodeOf;

interface CodeList<Code> {
  codes: readonly Code[];
  label(code: Code, locale: Locale): string;
}

const lists: { readonly [L in CodeListName]: CodeList<CodeOf[L]> } = {
  'cooperation-types': closed(COOPERATION_TYPES, cooperationTypeLabels),
  'ai-topics': closed(AI_TOPICS, aiTopicLabels),
  'life-cycle-stages': closed(LIFE_CYCLE_STAGES, lifeCycleStageLabels),
  'target-groups': closed(TARGET_GROUPS, targetGroupLabels),
  'organisation-kinds': closed(ORGANISATION_KINDS, organisationKindLabels),
  'delivery-modes': closed(DELIVERY_MODES, deliveryModeLabels),
  commitments: closed(COMMITMENTS, commitmentLabels),
  'readiness-levels': closed(READINESS_LEVELS, readinessLevelLabels),
  'capacity-units': closed(CAPACITY_UNITS, capacityUnitLabels),
  'amount-kinds': closed(AMOUNT_KINDS, amountKindLabels),
  'match-end-causes': closed(MATCH_END_CAUSES, matchEndCauseLabels),
  'decision-reasons': closed(DECISION_REASONS, decisionReasonLabels),
  'sdg-goals': closed(SDG_GOALS, sdgGoalLabels),
  'country-groups': closed(COUNTRY_GROUPS, countryGroupLabels),
  regions: { codes: REGIONS.map(({ code }) => code), label: regionName },
  countries: { codes: COUNTRY_CODES, label: countryName },
  languages: { codes: LANGUAGE_CODES, label: languageName },
  currencies: { codes: CURRENCY_CODES, label: currencyName },
};

/** The names of all code lists, as an address can carry them: '/code-lists/cooperation-types'. */
export const CODE_LISTS = Object.keys(lists) as readonly CodeListName[];

/** Whether `x` is one of {@link CODE_LISTS}. */
export function isCodeListName(x: unknown): x is CodeListName {
  return typeof x === 'string' && Object.hasOwn(lists, x);
}

/**
 * What users read for a code: `label('cooperation-types', 'training', 'fr')` → 'Formation du personnel'. The
 * platform's own lists, the Goals, country groups and regions have labels in all six languages; countries,
 * languages and currencies as countryName, languageName and currencyName say. Throws RangeError for a code
 * that is not in the list.
 */
export function label<L extends CodeListName>(list: L, code: CodeOf[L], locale: Locale): string {
  return lists[list].label(code, locale);
}

/**
 * A whole list for users to choose from, in the order of its codes. Goals are numbers, all other codes text.
 * The list of languages has some seven thousand entries.
 */
export function codeList<L extends CodeListName>(
  name: L,
  locale: Locale,
): { code: CodeOf[L]; label: string }[] {
  return lists[name].codes.map((code) => ({ code, label: label(name, code, locale) }));
}

function closed<Code extends string | number>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, Localized>>,
): CodeList<Code> {
  return {
    codes,
    label(code, locale) {
      if (!codes.includes(code)) throw new RangeError(`Not a code of the list: ${code}`);
      return labels[code][locale];
    },
  };
}
