import { useTranslation } from 'react-i18next';
import { directionOf } from '../i18n/languages.js';
import { useFormat } from '../i18n/use-format.js';
import type { Amount } from './amount-control.js';
import type { Capacity } from './capacity-control.js';
import { useLabels } from './codes.js';
import { valueAt, type Content } from './content.js';
import { isUnsaid, type CodeListName, type Field } from './fields.js';
import type { Period } from './period-control.js';
import type { Quantities } from './quantities-control.js';
import { Translations } from './both-wordings.js';
import type { Translation } from './wordings.js';
import classes from './writing.module.css';

interface AnswerProps {
  readonly field: Field;
  readonly content: Content;
}

/** What was written about a field, in words. */
export function Answer({ field, content }: AnswerProps) {
  const { t } = useTranslation(['form', 'shell']);
  const { language: languageName, country, list } = useFormat();
  const value = valueAt(content, field.path);
  if (field.control === 'tick') return <>{value === true ? t('shell:yes') : t('shell:no')}</>;
  if (field.control === 'translations' && isUnsaid(field, content)) return <>{t('translation.none')}</>;
  if (isUnsaid(field, content)) {
    const anybody = field.control === 'countries' || (field.control === 'many' && field.open === 'anybody');
    return <span className={classes.soft}>{anybody ? t('anybody') : t('shell:form.unknown')}</span>;
  }
  switch (field.control) {
    case 'line':
    case 'prose':
      return (
        <span
          className={classes.words}
          lang={content.contentLanguage}
          dir={directionOf(content.contentLanguage ?? 'en')}
        >
          {value as string}
        </span>
      );
    case 'language':
      return <>{languageName(value as string)}</>;
    case 'languages':
      return <>{list((value as string[]).map(languageName))}</>;
    case 'countries':
      return <>{list((value as string[]).map(country))}</>;
    case 'many':
      return <Codes list={field.list} codes={value as (string | number)[]} />;
    case 'one':
      return <Codes list={field.list} codes={[value as string]} />;
    case 'yes-no':
      return <>{value === true ? t('shell:yes') : t('shell:no')}</>;
    case 'period':
      return <PeriodInWords period={value as Period} />;
    case 'amount':
      return <AmountInWords amount={value as Amount} />;
    case 'capacity':
      return <CapacityInWords capacity={value as Capacity} />;
    case 'quantities':
      return <QuantitiesInWords quantities={value as Quantities} />;
    case 'translations':
      return <Translations of={value as Translation[]} />;
  }
}

interface CodesProps {
  readonly list: CodeListName;
  readonly codes: readonly (string | number)[];
}

function Codes({ list, codes }: CodesProps) {
  const label = useLabels(list);
  if (codes.length === 1) return <>{label(codes[0] as string)}</>;
  return (
    <ul className={classes.codes}>
      {codes.map((code) => (
        <li key={code}>{label(code)}</li>
      ))}
    </ul>
  );
}

export function PeriodInWords({ period: { start, end } }: { readonly period: Period }) {
  const { t } = useTranslation('form');
  const { date } = useFormat();
  if (start && end) return <>{t('period-between', { start: date(start), end: date(end) })}</>;
  if (start) return <>{t('period-from', { start: date(start) })}</>;
  return <>{end ? t('period-until', { end: date(end) }) : ''}</>;
}

export function AmountInWords({ amount: { kind, money } }: { readonly amount: Amount }) {
  const { t } = useTranslation('form');
  const { money: moneyInWords } = useFormat();
  const label = useLabels('amount-kinds');
  if (!money) return <>{label(kind)}</>;
  return <>{t('labelled', { label: label(kind), value: moneyInWords(money) })}</>;
}

export function CapacityInWords({ capacity }: { readonly capacity: Capacity }) {
  return <>{useCapacityText()(capacity)}</>;
}

/** Says a capacity in words. */
export function useCapacityText(): (capacity: Capacity) => string {
  const { t } = useTranslation(['form', 'shell']);
  const { money: moneyInWords, number } = useFormat();
  const label = useLabels('capacity-units');
  return ({ unit, quantity, money }) => {
    if (unit === 'unknown') return t('shell:form.unknown');
    if (money) return moneyInWords(money);
    const value = typeof quantity === 'number' ? number(quantity) : t('shell:form.unknown');
    return t('labelled', { label: label(unit), value });
  };
}

function QuantitiesInWords({ quantities }: { readonly quantities: Quantities }) {
  const { list } = useFormat();
  return <>{list(useQuantityTexts()(quantities))}</>;
}

/** Says how many of each unit. */
export function useQuantityTexts(): (quantities: Quantities) => string[] {
  const { t } = useTranslation('form');
  const { number } = useFormat();
  const label = useLabels('capacity-units');
  return (quantities) =>
    Object.entries(quantities).flatMap(([unit, count]) =>
      typeof count === 'number' ? [t('labelled', { label: label(unit), value: number(count) })] : [],
    );
}
