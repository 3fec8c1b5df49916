import '@mantine/core/styles/Input.css';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../api/problem.js';
import { isLanguage, type Language } from '../i18n/languages.js';
import { ErrorSummary, type ErrorLine } from '../ui/error-summary.js';
import { useKept, type KeptAs } from '../ui/use-kept.js';
import { useProblemText } from '../ui/use-problem-text.js';
import classes from './account.module.css';

const FIELDS = {
  name: { type: 'text', autoComplete: 'name', dir: 'auto' },
  email: { type: 'email', autoComplete: 'username', dir: 'ltr' },
  password: { type: 'password', autoComplete: 'new-password', dir: 'ltr' },
} as const;
type Field = keyof typeof FIELDS;

/** What a person filled in, and the language they read the form in: mails to them are written in it. */
export type Filled = Readonly<Record<Field, string>> & { readonly locale: Language };

interface AccountFormProps<T> {
  readonly label: string;
  readonly action: string;
  readonly fields: readonly Field[];
  readonly send: (filled: Filled) => Promise<T>;
  readonly onSuccess: (answer: T) => unknown;
  /** What is known of the person already. */
  readonly known?: { readonly name?: string | null; readonly email?: string | null };
  /** Where all but the password outlives a reload; without it nothing does. */
  readonly keptAs?: KeptAs;
  readonly children?: ReactNode;
}

/** A short form about oneself. What is empty or refused is named at the top, in the reader's language. */
export function AccountForm<T>({
  label,
  action,
  fields,
  send,
  onSuccess,
  known,
  keptAs,
  children,
}: AccountFormProps<T>) {
  const { t, i18n } = useTranslation('account');
  const problemText = useProblemText();
  const about = useKept(keptAs ?? null, { name: known?.name ?? '', email: known?.email ?? '' });
  const [password, setPassword] = useState('');
  const filled = { ...about.filled, password };
  const [empty, setEmpty] = useState<readonly Field[]>([]);
  const [attempt, setAttempt] = useState(0);
  const sending = useMutation({
    mutationFn: send,
    onSuccess(answer: T) {
      about.forget();
      return onSuccess(answer);
    },
  });
  const isField = (name: string | undefined): name is Field => fields.some((field) => field === name);

  function linesOf(problem: Problem): ErrorLine[] {
    // of a password too weak the problem says more than what is wrong with the field
    if (problem.code !== 'invalid-fields') {
      const field = problem.errors[0]?.pointer.slice(1);
      return [{ target: isField(field) ? field : null, text: problemText(problem) }];
    }
    const wrong = [...new Set(problem.errors.map(({ pointer }) => pointer.slice(1)))].filter(isField);
    if (wrong.length === 0) return [{ target: null, text: problemText(problem) }];
    return wrong.map((field) => ({ target: field, text: t(`check.${field}`) }));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const missing = fields.filter((field) => filled[field].trim() === '');
    setEmpty(missing);
    setAttempt(attempt + 1);
    const locale = isLanguage(i18n.language) ? i18n.language : 'en';
    if (missing.length === 0) sending.mutate({ ...filled, locale });
    else sending.reset();
  }

  const errors =
    empty.length > 0
      ? empty.map((field) => ({ target: field, text: t(`check.${field}`) }))
      : sending.error
        ? linesOf(asProblem(sending.error))
        : [];
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={label}>
      {errors.length > 0 && <ErrorSummary key={`${attempt} ${sending.status}`} errors={errors} />}
      {children}
      {fields.map((field) => (
        <TextInput
          key={field}
          id={field}
          {...FIELDS[field]}
          label={t(`field.${field}`)}
          {...(field === 'password'
            ? { description: t('check.password'), descriptionProps: { className: classes.soft } }
            : {})}
          value={filled[field]}
          onChange={({ target: { value } }) =>
            field === 'password' ? setPassword(value) : about.fill({ ...about.filled, [field]: value })
          }
          error={errors.some(({ target }) => target === field)}
          required
          withAsterisk={false}
        />
      ))}
      <div>
        <Button type="submit" loading={sending.isPending}>
          {action}
        </Button>
      </div>
    </form>
  );
}
