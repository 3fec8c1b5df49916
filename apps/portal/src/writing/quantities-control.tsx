import { Group } from '../ui/group.js';
import fieldClasses from '../ui/field.module.css';
import { useCodes } from './codes.js';
import { CountInput, isNoNumber, type Count } from './count-input.js';

export type Quantities = Readonly<Record<string, Count | undefined>>;

interface QuantitiesControlProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: Quantities;
  readonly write: (value: Quantities) => void;
}

/** How many of each unit are asked for. */
export function QuantitiesControl({ value, write, error, ...words }: QuantitiesControlProps) {
  const units = useCodes('capacity-units');
  return (
    <Group {...words} error={Object.values(value).some(isNoNumber) ? undefined : error}>
      <div className={fieldClasses.row}>
        {units.map(({ code, label }) => (
          <CountInput
            key={code}
            id={`${words.id}-${code}`}
            label={label}
            value={value[code] ?? null}
            error={error}
            isZeroNone
            write={(next) => write({ ...value, [code]: next })}
          />
        ))}
      </div>
    </Group>
  );
}
