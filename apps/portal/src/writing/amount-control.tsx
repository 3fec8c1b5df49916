import { useTranslation } from 'react-i18next';
import { Group } from '../ui/group.js';
import { Labelled } from '../ui/labelled.js';
import fieldClasses from '../ui/field.module.css';
import { useCodes } from './codes.js';
import { MoneyInputs, type Money } from './money-inputs.js';

export interface Amount {
  readonly kind: string;
  readonly money?: Money | null;
}

interface AmountControlProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: Amount;
  readonly write: (value: Amount) => void;
}

/** A sum and what is meant by it; unknown is the first answer. */
export function AmountControl({ value, write, ...words }: AmountControlProps) {
  const { t } = useTranslation(['form', 'shell']);
  const kinds = useCodes('amount-kinds').filter(({ code }) => code !== 'unknown');
  const { kind, money = null } = value;
  return (
    <Group {...words}>
      <div className={fieldClasses.row}>
        <Labelled id={`${words.id}-kind`} label={t('amount-kind')}>
          {(about) => (
            <select
              {...about}
              value={kind}
              onChange={({ target }) =>
                write({ kind: target.value, money: target.value === 'unknown' ? null : money })
              }
            >
              <option value="unknown">{t('shell:form.unknown')}</option>
              {kinds.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        {kind !== 'unknown' && (
          <MoneyInputs id={words.id} value={money} write={(next) => write({ kind, money: next })} />
        )}
      </div>
    </Group>
  );
}
