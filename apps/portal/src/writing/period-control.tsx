import { useTranslation } from 'react-i18next';
import { Group } from '../ui/group.js';
import { Labelled } from '../ui/labelled.js';
import fieldClasses from '../ui/field.module.css';

export interface Period {
  readonly start?: string | null;
  readonly end?: string | null;
}

const SIDES = ['start', 'end'] as const;

interface PeriodControlProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: Period;
  readonly write: (value: Period) => void;
}

/** A first and a last day; each may stay open. */
export function PeriodControl({ value, write, ...words }: PeriodControlProps) {
  const { t } = useTranslation('form');
  return (
    <Group {...words}>
      <div className={fieldClasses.row}>
        {SIDES.map((side) => (
          <Labelled key={side} id={`${words.id}-${side}`} label={t(`period-${side}`)}>
            {({ className, ...about }) => (
              <input
                {...about}
                className={`${className} ${fieldClasses.short}`}
                type="date"
                value={value[side] ?? ''}
                onChange={({ target }) => write({ ...value, [side]: target.value || null })}
              />
            )}
          </Labelled>
        ))}
      </div>
    </Group>
  );
}
