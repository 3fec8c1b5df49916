import { Labelled } from '../ui/labelled.js';
import fieldClasses from '../ui/field.module.css';

interface CountInputProps {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly write: (value: number | null) => void;
}

const LONGEST = 9;

/** A whole number, or nothing. */
export function CountInput({ id, label, value, write }: CountInputProps) {
  return (
    <Labelled id={id} label={label}>
      {({ className, ...about }) => (
        <input
          {...about}
          className={`${className} ${fieldClasses.short}`}
          type="text"
          inputMode="numeric"
          dir="ltr"
          value={value ?? ''}
          onChange={({ target }) => {
            const digits = target.value.replace(/\D/g, '').slice(0, LONGEST);
            write(digits === '' ? null : Number(digits));
          }}
        />
      )}
    </Labelled>
  );
}
