import type { ReactNode } from 'react';
import classes from './field.module.css';

interface LabelledProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: (about: {
    readonly id: string;
    readonly className: string | undefined;
    readonly 'aria-describedby': string | undefined;
    readonly 'aria-invalid': true | undefined;
  }) => ReactNode;
}

/** One input with its label, what helps to fill it in, and what is wrong with it. */
export function Labelled({ id, label, hint, error, children }: LabelledProps) {
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={classes.field} data-wrong={error !== undefined || undefined}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
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
      {children({
        id,
        className: classes.input,
        'aria-describedby': about || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  );
}
