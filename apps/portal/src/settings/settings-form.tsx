import type { ReactNode } from 'react';
import { ErrorSummary } from '../ui/error-summary.js';
import classes from './settings.module.css';
import type { Form } from './use-form.js';

interface Props {
  readonly form: Form;
  /** The id of the heading that names it. */
  readonly labelledBy: string;
  readonly children: ReactNode;
}

/** A form of the settings, with what is wrong in it ahead of its fields. */
export function SettingsForm({ form, labelledBy, children }: Props) {
  return (
    <form className={classes.form} onSubmit={form.submit} noValidate aria-labelledby={labelledBy}>
      {form.errors.length > 0 && <ErrorSummary key={form.attempt} errors={form.errors} />}
      {children}
    </form>
  );
}
