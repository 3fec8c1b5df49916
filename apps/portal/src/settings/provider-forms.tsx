import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Provider } from '../account/sign-in-options.js';
import { answered, directory } from '../api/client.js';
import { sessionQuery } from '../session/session.js';
import { useAnnounce } from '../ui/announce.js';
import { SecretInput } from './secret-input.js';
import { accountQuery } from './settings-queries.js';
import classes from './settings.module.css';
import { SettingsForm } from './settings-form.js';
import { useForm } from './use-form.js';

interface ProviderFormProps {
  readonly provider: Provider;
  /** Puts the form away. */
  readonly close: () => void;
}

/** The browser goes to the provider and comes back to the settings. */
export function ConnectForm({ provider: { name, title }, close }: ProviderFormProps) {
  const { t } = useTranslation('settings');
  const returnTo = `/settings?${new URLSearchParams({ connected: name })}`;
  return (
    <PasswordedForm
      name={name}
      close={close}
      send={(currentPassword) =>
        answered(
          directory.POST('/api/directory/account/providers/{provider}', {
            params: { path: { provider: name } },
            body: { currentPassword, returnTo },
          }),
        )
      }
      onSuccess={({ url }) => window.location.assign(url)}
    >
      {t('providers.go', { title })}
    </PasswordedForm>
  );
}

/** Asks for the password, so that whoever takes a provider away can still sign in. */
export function DisconnectForm({ provider: { name, title }, close }: ProviderFormProps) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const announce = useAnnounce();
  return (
    <PasswordedForm
      name={name}
      close={close}
      send={(currentPassword) =>
        answered(
          directory.POST('/api/directory/account/providers/{provider}/removal', {
            params: { path: { provider: name } },
            body: { currentPassword },
          }),
        )
      }
      onSuccess={async () => {
        announce(t('providers.disconnected', { title }));
        close();
        await client.invalidateQueries({ queryKey: accountQuery.queryKey });
        // the person's version is another one by now
        await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      }}
    >
      {t('providers.disconnect', { title })}
    </PasswordedForm>
  );
}

interface PasswordedFormProps<T> {
  readonly name: string;
  readonly close: () => void;
  readonly send: (currentPassword: string) => Promise<T>;
  readonly onSuccess: (answer: T) => unknown;
  /** What it does. */
  readonly children: ReactNode;
}

function PasswordedForm<T>({ name, close, send, onSuccess, children }: PasswordedFormProps<T>) {
  const { t } = useTranslation(['settings', 'shell']);
  const [password, setPassword] = useState('');
  const id = `provider-password-${name}`;
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const form = useForm({
    inputs: { currentPassword: id },
    check: () => (password === '' ? [{ target: id, text: t('check.password') }] : []),
    send: () => send(password),
    onSuccess,
  });
  return (
    <div className={classes.wide}>
      <SettingsForm form={form} labelledBy="providers">
        <SecretInput
          id={id}
          kind="current-password"
          label={t('password.current')}
          error={form.errorAt(id)}
          value={password}
          change={setPassword}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={form.busy}>
            {children}
          </Button>
          <Button variant="default" onClick={close}>
            {t('shell:action.cancel')}
          </Button>
        </div>
      </SettingsForm>
    </div>
  );
}
