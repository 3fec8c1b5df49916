import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import type { Form } from '../settings/use-form.js';
import { useLabels } from '../writing/codes.js';
import { ofHundred } from './equity-facts.js';
import { GROUPS, type EquityPoints, type Weights } from './judging-queries.js';
import classes from './judging.module.css';
import {
  FIRST_HELP_ID,
  groupId,
  typedEquity,
  typedWeights,
  weightId,
  type EquityInputs,
  type WeightInputs,
} from './rule-inputs.js';
import { criteriaOf, sumOf } from './weights-table.js';

interface WeightFieldsProps {
  readonly inForce: Weights;
  readonly inputs: WeightInputs;
  readonly change: (inputs: WeightInputs) => void;
  readonly errorAt: Form['errorAt'];
}

/** A number for every criterion, with the share that it comes to beside the one in force. */
export function WeightFields({ inForce, inputs, change, errorAt }: WeightFieldsProps) {
  const { t } = useTranslation(['judging', 'match']);
  const { percent } = useFormat();
  const typed = typedWeights(inputs);
  const [sum, present] = [sumOf(typed), sumOf(inForce)];
  return (
    <fieldset className={classes.fields}>
      <legend>{t('weights.title')}</legend>
      <p className={classes.soft}>{t('weights.hint')}</p>
      {criteriaOf(inForce).map((criterion) => (
        <NumberField
          key={criterion}
          id={weightId(criterion)}
          label={t(`match:criterion.${criterion}`)}
          value={inputs[criterion]}
          change={(value) => change({ ...inputs, [criterion]: value })}
          isOther={typed[criterion] !== inForce[criterion]}
          beside={t('weights.beside', {
            share: sum > 0 ? percent(typed[criterion] / sum) : '–',
            present: percent(inForce[criterion] / present),
          })}
          error={errorAt(weightId(criterion))}
        />
      ))}
    </fieldset>
  );
}

interface EquityFieldsProps {
  readonly inForce: EquityPoints;
  readonly inputs: EquityInputs;
  readonly change: (inputs: EquityInputs) => void;
  readonly errorAt: Form['errorAt'];
}

/** Points of 100 for the first help and for each group of countries. */
export function EquityFields({ inForce, inputs, change, errorAt }: EquityFieldsProps) {
  const { t } = useTranslation('judging');
  const { number } = useFormat();
  const group = useLabels('country-groups');
  const typed = typedEquity(inputs);
  const beside = (points: number) => t('equity.beside', { present: number(ofHundred(points)) });
  return (
    <fieldset className={classes.fields}>
      <legend>{t('equity.title')}</legend>
      <p className={classes.soft}>{t('equity.hint')}</p>
      <NumberField
        id={FIRST_HELP_ID}
        label={t('equity.first-help')}
        value={inputs.firstHelp}
        change={(firstHelp) => change({ ...inputs, firstHelp })}
        isOther={typed.firstHelp !== inForce.firstHelp}
        beside={beside(inForce.firstHelp)}
        error={errorAt(FIRST_HELP_ID)}
      />
      {GROUPS.map((code) => (
        <NumberField
          key={code}
          id={groupId(code)}
          label={group(code)}
          value={inputs.groups[code]}
          change={(value) => change({ ...inputs, groups: { ...inputs.groups, [code]: value } })}
          isOther={typed.groups[code] !== inForce.groups[code]}
          beside={beside(inForce.groups[code])}
          error={errorAt(groupId(code))}
        />
      ))}
    </fieldset>
  );
}

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** Whether it is another number than the one in force. */
  readonly isOther: boolean;
  readonly beside: string;
  readonly error: string | undefined;
}

function NumberField({ id, label, value, change, isOther, beside, error }: NumberFieldProps) {
  const about = [`${id}-beside`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classes.numberField} data-other={isOther || undefined}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        dir="ltr"
        value={value}
        aria-describedby={about}
        aria-invalid={error === undefined ? undefined : true}
        onChange={({ target }) => change(target.value)}
      />
      <span id={`${id}-beside`} className={classes.soft}>
        {beside}
      </span>
      {error !== undefined && (
        <p id={`${id}-error`} className={classes.wrong}>
          {error}
        </p>
      )}
    </div>
  );
}
