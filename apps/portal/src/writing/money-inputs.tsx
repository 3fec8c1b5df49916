import { useTranslation } from 'react-i18next';
import { Labelled } from '../ui/labelled.js';
import fieldClasses from '../ui/field.module.css';
import { useCodesByName } from './codes.js';

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

/** A sum and its currency. What is typed is kept as it is; only spaces and a decimal comma are put right. */
export function MoneyInputs({ id, value, write }: MoneyInputsProps) {
  const { t } = useTranslation(['form', 'shell']);
  const currencies = useCodesByName('currencies');
  const { amount, currency } = value ?? { amount: '', currency: '' };
  const change = (next: Money) => write(next.amount === '' && next.currency === '' ? null : next);
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
            value={amount}
            onChange={({ target }) => change({ currency, amount: plain(target.value) })}
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

const ZEROES = ['٠', '۰'];

/** The services take decimals with a point and Latin digits; people write them as their language does. */
function plain(typed: string): string {
  return [...typed]
    .map((sign) => {
      const zero = ZEROES.find((first) => isDigitFrom(first, sign));
      return zero === undefined ? sign : String(sign.charCodeAt(0) - zero.charCodeAt(0));
    })
    .join('')
    .replace(/[\s’']/g, '')
    .replace(/[,٫](?=\d{0,2}$)/, '.');
}

function isDigitFrom(zero: string, sign: string): boolean {
  const distance = sign.charCodeAt(0) - zero.charCodeAt(0);
  return distance >= 0 && distance < 10;
}
