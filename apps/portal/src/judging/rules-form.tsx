import type { ReactNode } from 'react';
import settings from '../settings/settings.module.css';
import type { Form } from '../settings/use-form.js';
import { ErrorSummary } from '../ui/error-summary.js';

interface RulesFormProps {
  readonly form: Form;
  readonly label: string;
  readonly children: ReactNode;
}

/** A form for rules, with what is wrong in it ahead of its fields. */
export function RulesForm({ form, label, children }: RulesFormProps) {
  return (
    <form className={settings.form} onSubmit={form.submit} noValidate aria-label={label}>
      {form.errors.length > 0 && <ErrorSummary key={form.attempt} errors={form.errors} />}
      {children}
    </form>
  );
}
