import { useTranslation } from 'react-i18next';
import { Labelled } from '../ui/labelled.js';
import fieldClasses from '../ui/field.module.css';
import { useCodesByName } from './codes.js';
import { sumOrTyped } from './typed-numbers.js';
import { useTyped } from './use-typed.js';

export interface Money {
  readonly amount: string;
  readonly currency: string;
}

interface MoneyInputsProps {
  readonly id: string;
  readonly value: Money | null;
  /** Null when neither is filled in. */
  readonly write: (value: Money | null) => void;
}

/** A sum and its currency. */
export function MoneyInputs({ id, value, write }: MoneyInputsProps) {
  const { t } = useTranslation(['form', 'shell']);
  const currencies = useCodesByName('currencies');
  const { amount, currency } = value ?? { amount: '', currency: '' };
  const change = (next: Money) => write(next.amount === '' && next.currency === '' ? null : next);
  const sum = useTyped(amount, sumOrTyped, (next) => change({ currency, amount: next }));
  return (
    <>
      <Labelled id={`${id}-sum`} label={t('amount-sum')}>
        {({ className, ...about }) => (
          <input
            {...about}
            className={`${className} ${fieldClasses.short}`}
            type="text"
            inputMode="decimal"
            dir="ltr"
            value={sum.text}
            onChange={({ target }) => sum.type(target.value)}
          />
        )}
      </Labelled>
      <Labelled id={`${id}-currency`} label={t('amount-currency')}>
        {(about) => (
          <select
            {...about}
            value={currency}
            onChange={({ target }) => change({ amount, currency: target.value })}
          >
            <option value="">{t('shell:form.choose')}</option>
            {currencies.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    </>
  );
}
