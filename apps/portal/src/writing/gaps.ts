import type { ParseKeys } from 'i18next';
import type { FieldProblem } from '../api/problem.js';
import { isOpen, valueAt, type Content, type Kind } from './content.js';
import { idOf, isUnsaid, STEPS, type Field, type Step } from './fields.js';

/** Something about a field that has to be put right: found here, or refused by the service. */
export interface Complaint {
  readonly field: Field | null;
  readonly text:
    { readonly key: ParseKeys<'form'> } | { readonly refused: FieldProblem; readonly by: string };
}

interface Amount {
  readonly kind?: string;
  readonly unit?: string;
  readonly quantity?: number | string | null;
  readonly money?: { readonly amount: string; readonly currency: string } | null;
}

/** What screening cannot do without and is not said yet. */
export function missingIn(fields: readonly Field[], content: Content): Complaint[] {
  return fields.flatMap((field) =>
    field.required && isUnsaid(field, content)
      ? [{ field, text: { key: field.required } }]
      : isHalfTranslated(field, content)
        ? [{ field, text: { key: 'required.translation' } }]
        : [],
  );
}

/** What is half said, so that no service could take it: a sum without a currency, words for a number, an end before the start. */
export function halfSaidIn(fields: readonly Field[], content: Content): Complaint[] {
  return fields.flatMap((field) => {
    const key = halfSaid(field, content);
    return key ? [{ field, text: { key } }] : [];
  });
}

function halfSaid(field: Field, content: Content): ParseKeys<'form'> | null {
  const value = valueAt(content, field.path);
  if (field.control === 'period') {
    const { start, end } = (value ?? {}) as { start?: string | null; end?: string | null };
    return start && end && end < start ? 'required.period' : null;
  }
  if (field.control === 'amount' || field.control === 'capacity') {
    const { kind, unit, quantity, money } = (value ?? {}) as Amount;
    if (typeof quantity === 'string') return 'required.count';
    const needsMoney =
      field.control === 'capacity' ? unit === 'money' : !['unknown', 'in-kind'].includes(kind ?? '');
    if (!money) return needsMoney ? 'required.money' : null;
    return isMoney(money) ? null : 'required.money';
  }
  if (field.control === 'quantities') {
    return Object.values(value ?? {}).some((count) => typeof count === 'string') ? 'required.count' : null;
  }
  if (field.control === 'translations') {
    const { contentLanguage, translations = [] } = content;
    const languages = [contentLanguage, ...translations.map(({ language }) => language)];
    return new Set(languages).size === languages.length ? null : 'required.translation-language';
  }
  return null;
}

/** A translation can be kept as it is, and be sent once it is whole. */
function isHalfTranslated({ control }: Field, { translations = [] }: Content): boolean {
  return (
    control === 'translations' && translations.some(({ title, summary }) => isOpen(title) || isOpen(summary))
  );
}

function isMoney({ amount, currency }: { readonly amount: string; readonly currency: string }): boolean {
  return /^\d{1,15}(\.\d{1,4})?$/.test(amount) && currency !== '';
}

/** What a service refused, by the code of its problem, at the fields that it names. */
export function refusedIn(
  kind: Kind,
  problem: { readonly code: string; readonly errors: readonly FieldProblem[] } | null,
): Complaint[] {
  if (!problem) return [];
  const fields = STEPS[kind].flatMap((step) => step.fields);
  return problem.errors.map((refused) => {
    const field = fields.find(({ path }) => `${refused.pointer}/`.startsWith(`/${path.join('/')}/`)) ?? null;
    const isMissing = refused.code === undefined || refused.code === 'required';
    if (field?.required && isMissing) return { field, text: { key: field.required } };
    return { field, text: { refused, by: problem.code } };
  });
}

export type StepState = 'untouched' | 'started' | 'done';

/** How far a step is: done when the person said so and nothing in it is amiss. */
export function stateOf(step: Step, content: Content, done: readonly string[]): StepState {
  const amiss = missingIn(step.fields, content).length + halfSaidIn(step.fields, content).length;
  if (done.includes(step.name)) return amiss === 0 ? 'done' : 'started';
  const said = step.fields.some((field) => field.control !== 'language' && !isUnsaid(field, content));
  return said ? 'started' : 'untouched';
}

export function complaintAt(complaints: readonly Complaint[], field: Field): Complaint | undefined {
  return complaints.find((complaint) => complaint.field && idOf(complaint.field) === idOf(field));
}
