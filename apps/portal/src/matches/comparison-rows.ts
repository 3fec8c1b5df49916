import type { ParseKeys } from 'i18next';
import { valueAt, type Content, type Kind, type Path } from '../writing/content.js';
import { STEPS, type Field } from '../writing/fields.js';

/** A row of need and offer side by side; null where a side has nothing of the kind. */
export interface Row {
  readonly label: ParseKeys<'match'>;
  readonly need: Field | null;
  readonly offer: Field | null;
}

const FIELDS: Readonly<Record<Kind, readonly Field[]>> = {
  need: STEPS.need.flatMap(({ fields }) => fields),
  offer: STEPS.offer.flatMap(({ fields }) => fields),
};

function fieldAt(kind: Kind, path: Path): Field {
  const found = FIELDS[kind].find((field) => field.path.join() === path.join());
  if (!found) throw new Error(`No field of ${kind}: ${path.join('.')}`);
  return found;
}

function row(label: Row['label'], need: Path | null, offer: Path | null = need): Row {
  return {
    label,
    need: need && fieldAt('need', need),
    offer: offer && fieldAt('offer', offer),
  };
}

/** What both say, in the order in which criteria count, and then what only one does. */
export const ROWS: readonly Row[] = [
  row('row.summary', ['summary']),
  row('criterion.cooperation-types', ['cooperationTypes']),
  row('criterion.topics', ['aiTopics']),
  row('criterion.sdgs', ['sdgGoals']),
  row('criterion.target-groups', ['targetGroups']),
  row('criterion.language', ['languages']),
  row('criterion.delivery-mode', ['deliveryModes']),
  row('row.stages', ['lifeCycleStages']),
  row('criterion.time', ['period']),
  row('row.quantity', ['quantities'], ['capacity']),
  row('criterion.amount', ['budget'], ['amount']),
  row('criterion.national-plan', ['nationalPlan'], ['followsNationalPlans']),
  row('criterion.readiness', ['readiness'], ['readinessLevels']),
  row('row.licence', ['openLicenceRequired'], ['openLicence']),
  row('row.groups', null, ['eligibility', 'groups']),
  row('row.countries', null, ['eligibility', 'countries']),
  row('row.kinds', null, ['eligibility', 'applicantKinds']),
  row('row.terms', null, ['terms']),
  row('row.safeguards', null, ['safeguards']),
];

/** The codes that stand on both sides of a row; none where a row has no codes. */
export function commonOf({ need, offer }: Row, asked: Content, given: Content): readonly (string | number)[] {
  if (need === null || offer === null) return [];
  const ours = valueAt(asked, need.path);
  const theirs = valueAt(given, offer.path);
  if (!Array.isArray(theirs)) return [];
  const known = theirs as (string | number)[];
  return (Array.isArray(ours) ? (ours as (string | number)[]) : [ours as string]).filter((code) =>
    known.includes(code),
  );
}
