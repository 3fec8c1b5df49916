import { Labelled } from '../ui/labelled.js';
import field from '../ui/field.module.css';
import classes from './settings.module.css';

interface SecretInputProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly kind: 'current-password' | 'new-password' | 'one-time-code';
  readonly value: string;
  readonly change: (value: string) => void;
}

/** A password or a code. */
export function SecretInput({ id, label, hint, error, kind, value, change }: SecretInputProps) {
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      {(about) => (
        <input
          {...about}
          className={`${field.input} ${classes.narrow}`}
          type={kind === 'one-time-code' ? 'text' : 'password'}
          inputMode={kind === 'one-time-code' ? 'numeric' : undefined}
          autoComplete={kind}
          dir="ltr"
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Labelled>
  );
}
