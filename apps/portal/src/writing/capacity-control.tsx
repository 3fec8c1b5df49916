import { useTranslation } from 'react-i18next';
import { Group } from '../ui/group.js';
import { Labelled } from '../ui/labelled.js';
import fieldClasses from '../ui/field.module.css';
import { useCodes } from './codes.js';
import { CountInput, isNoNumber, type Count } from './count-input.js';
import { MoneyInputs, type Money } from './money-inputs.js';

export interface Capacity {
  readonly unit: string;
  readonly quantity?: Count;
  readonly money?: Money | null;
}

interface CapacityControlProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: Capacity;
  readonly write: (value: Capacity) => void;
}

/** How much there is: a number of something, or a sum of money. */
export function CapacityControl({ value, write, error, ...words }: CapacityControlProps) {
  const { t } = useTranslation(['form', 'shell']);
  const units = useCodes('capacity-units');
  const { unit, quantity = null, money = null } = value;
  return (
    <Group {...words} error={isNoNumber(quantity) ? undefined : error}>
      <div className={fieldClasses.row}>
        <Labelled id={`${words.id}-unit`} label={t('capacity-unit')}>
          {(about) => (
            <select
              {...about}
              value={unit}
              onChange={({ target }) => write(ofUnit(target.value, quantity, money))}
            >
              <option value="unknown">{t('shell:form.unknown')}</option>
              {units.map(({ code, label }) => (
                <option key={code} value={code}>
                  {label}
                </option>
              ))}
              <option value="money">{t('capacity-money')}</option>
            </select>
          )}
        </Labelled>
        {unit === 'money' && (
          <MoneyInputs
            id={words.id}
            value={money}
            write={(next) => write({ unit, quantity: null, money: next })}
          />
        )}
        {unit !== 'money' && unit !== 'unknown' && (
          <CountInput
            id={`${words.id}-quantity`}
            label={t('capacity-quantity')}
            value={quantity}
            error={error}
            write={(next) => write({ unit, quantity: next, money: null })}
          />
        )}
      </div>
    </Group>
  );
}

/** What does not belong to the unit is left behind. */
function ofUnit(unit: string, quantity: Count, money: Money | null): Capacity {
  if (unit === 'unknown') return { unit, quantity: null, money: null };
  return unit === 'money' ? { unit, quantity: null, money } : { unit, quantity, money: null };
}
