import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, directory } from '../api/client.js';
import { useAnnounce } from '../ui/announce.js';
import { SecretInput } from './secret-input.js';
import { sessionsQuery, type Account } from './settings-queries.js';
import classes from './settings.module.css';
import { SettingsForm } from './settings-form.js';
import { useForm } from './use-form.js';

const SHORTEST = 12;

/** Changes the password; whoever has none is told how to get one. */
export function PasswordSection({ account, email }: { readonly account: Account; readonly email: string }) {
  const { t } = useTranslation('settings');
  return (
    <section className={classes.section} aria-labelledby="password">
      <h2 id="password">{t('password.title')}</h2>
      {account.hasPassword ? (
        <>
          <p>{t('password.lead')}</p>
          <PasswordForm email={email} />
        </>
      ) : (
        <p>{t('password.none')}</p>
      )}
    </section>
  );
}

function PasswordForm({ email }: { readonly email: string }) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const announce = useAnnounce();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const form = useForm({
    inputs: { currentPassword: 'current-password', newPassword: 'new-password' },
    check: () => [
      ...(current === '' ? [{ target: 'current-password', text: t('check.password') }] : []),
      ...(next.length < SHORTEST ? [{ target: 'new-password', text: t('check.new-password') }] : []),
    ],
    send: () =>
      answered(
        directory.PUT('/api/directory/account/password', {
          body: { currentPassword: current, newPassword: next },
        }),
      ),
    onSuccess: async () => {
      setCurrent('');
      setNext('');
      announce(t('password.done'));
      await client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
  });
  return (
    <SettingsForm form={form} labelledBy="password">
      {/* password managers learn from it whose password changes */}
      <input type="text" autoComplete="username" value={email} readOnly hidden />
      <SecretInput
        id="current-password"
        kind="current-password"
        label={t('password.current')}
        error={form.errorAt('current-password')}
        value={current}
        change={setCurrent}
      />
      <SecretInput
        id="new-password"
        kind="new-password"
        label={t('password.new')}
        hint={t('password.new-hint')}
        error={form.errorAt('new-password')}
        value={next}
        change={setNext}
      />
      <div>
        <Button type="submit" loading={form.busy}>
          {t('password.action')}
        </Button>
      </div>
    </SettingsForm>
  );
}
