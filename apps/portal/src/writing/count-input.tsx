import { Labelled } from '../ui/labelled.js';
import fieldClasses from '../ui/field.module.css';
import { countOrTyped } from './typed-numbers.js';
import { useTyped } from './use-typed.js';

/** How many, or what was typed instead of a number. */
export type Count = number | string | null;

interface CountInputProps {
  readonly id: string;
  readonly label: string;
  readonly value: Count;
  readonly write: (value: Count) => void;
  /** What is wrong with the question; it is said here where no number was typed. */
  readonly error: string | undefined;
  /** Whether none at all is asked for by a zero as by an empty field. */
  readonly isZeroNone?: boolean;
}

/** A whole number, or nothing. What is neither is kept as it was typed, and named. */
export function CountInput({ id, label, value, write, error, isZeroNone = false }: CountInputProps) {
  const read = (text: string): Count => {
    const count = countOrTyped(text);
    return isZeroNone && count === 0 ? null : count;
  };
  const { text, type } = useTyped(value, read, write);
  return (
    <Labelled id={id} label={label} error={isNoNumber(value) ? error : undefined}>
      {({ className, ...about }) => (
        <input
          {...about}
          className={`${className} ${fieldClasses.short}`}
          type="text"
          inputMode="numeric"
          dir="ltr"
          value={text}
          onChange={({ target }) => type(target.value)}
        />
      )}
    </Labelled>
  );
}

export function isNoNumber(count: Count | undefined): count is string {
  return typeof count === 'string';
}
