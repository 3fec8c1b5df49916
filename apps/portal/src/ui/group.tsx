import type { ReactNode } from 'react';
import classes from './field.module.css';

interface GroupProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** Several inputs that answer one question. A link to it leads to its first input. */
export function Group({ id, label, hint, error, children }: GroupProps) {
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classes.group}
      aria-describedby={about || undefined}
      data-wrong={error !== undefined || undefined}
    >
      <legend className={classes.label}>{label}</legend>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
      {children}
    </fieldset>
  );
}
