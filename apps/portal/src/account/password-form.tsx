import '@mantine/core/styles/Input.css';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, directory } from '../api/client.js';
import { asProblem, Problem } from '../api/problem.js';
import { useEnter } from '../session/session.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { useProblemText } from '../ui/use-problem-text.js';
import classes from './account.module.css';

interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly oneTimeCode?: string;
}

/** Address and password; the code of a second factor is asked for when the server wants it. */
export function PasswordForm({ problem }: { readonly problem?: string }) {
  const { t } = useTranslation(['account', 'shell']);
  const problemText = useProblemText();
  const enter = useEnter();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const signIn = useMutation({
    mutationFn: (body: Credentials) => answered(directory.POST('/api/directory/sessions', { body })),
    onSuccess: enter,
  });
  const refused = signIn.error ? asProblem(signIn.error) : null;
  const wantsCode = refused?.code.startsWith('one-time-code') ?? false;
  const elsewhere = problem === undefined ? null : new Problem(problem, 0, '');
  const shown = refused ?? elsewhere;
  const message = shown ? problemText(shown) : null;

  function submit(event: FormEvent) {
    event.preventDefault();
    signIn.mutate({ email, password, ...(code === '' ? {} : { oneTimeCode: code }) });
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t('sign-in.title')}>
      {message !== null && (
        <ErrorSummary
          key={signIn.submittedAt}
          errors={[{ target: wantsCode ? 'code' : 'email', text: message }]}
        />
      )}
      <TextInput
        id="email"
        type="email"
        autoComplete="username"
        dir="ltr"
        label={t('sign-in.email')}
        value={email}
        onChange={({ target }) => setEmail(target.value)}
        required
        withAsterisk={false}
      />
      <TextInput
        id="password"
        type="password"
        autoComplete="current-password"
        dir="ltr"
        label={t('sign-in.password')}
        value={password}
        onChange={({ target }) => setPassword(target.value)}
        required
        withAsterisk={false}
      />
      {wantsCode && (
        <TextInput
          id="code"
          autoComplete="one-time-code"
          dir="ltr"
          label={t('sign-in.code')}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
      )}
      <div>
        <Button type="submit" loading={signIn.isPending}>
          {t('sign-in.action')}
        </Button>
      </div>
    </form>
  );
}
