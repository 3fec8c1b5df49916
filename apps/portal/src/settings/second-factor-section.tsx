import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, directory } from '../api/client.js';
import type { components } from '../api/generated/directory.data.js';
import { useAnnounce } from '../ui/announce.js';
import { Loading } from '../ui/states.js';
import { SecretInput } from './secret-input.js';
import { accountQuery, type Account } from './settings-queries.js';
import classes from './settings.module.css';
import { SettingsForm } from './settings-form.js';
import { useForm } from './use-form.js';

type Secret = components['schemas']['SecondFactorDto'];

// few ever draw one
const QrCode = lazy(() => import('./qr-code.js').then((module) => ({ default: module.QrCode })));

/** One-time codes of an app: set up, shown to be on, or done without. */
export function SecondFactorSection({ account }: { readonly account: Account }) {
  const { t } = useTranslation('settings');
  const [secret, setSecret] = useState<Secret | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <section className={classes.section} aria-labelledby="factor">
      <h2 id="factor">{t('factor.title')}</h2>
      {codes !== null ? (
        <RecoveryCodes codes={codes} kept={() => setCodes(null)} />
      ) : account.secondFactor ? (
        <RemoveForm account={account} />
      ) : secret !== null ? (
        <ConfirmForm
          secret={secret}
          confirmed={(recoveryCodes) => {
            setSecret(null);
            setCodes(recoveryCodes);
          }}
        />
      ) : account.hasPassword ? (
        <BeginForm begun={setSecret} />
      ) : (
        <p>{t('factor.needs-password')}</p>
      )}
    </section>
  );
}

function BeginForm({ begun }: { readonly begun: (secret: Secret) => void }) {
  const { t } = useTranslation('settings');
  const [password, setPassword] = useState('');
  const form = useForm({
    inputs: { currentPassword: 'factor-password' },
    check: () => (password === '' ? [{ target: 'factor-password', text: t('check.password') }] : []),
    send: () =>
      answered(
        directory.POST('/api/directory/account/second-factor', { body: { currentPassword: password } }),
      ),
    onSuccess: begun,
  });
  return (
    <SettingsForm form={form} labelledBy="factor">
      <p>{t('factor.off')}</p>
      <SecretInput
        id="factor-password"
        kind="current-password"
        label={t('password.current')}
        error={form.errorAt('factor-password')}
        value={password}
        change={setPassword}
      />
      <div>
        <Button type="submit" variant="default" loading={form.busy}>
          {t('factor.begin')}
        </Button>
      </div>
    </SettingsForm>
  );
}

interface ConfirmFormProps {
  readonly secret: Secret;
  readonly confirmed: (recoveryCodes: readonly string[]) => void;
}

function ConfirmForm({ secret, confirmed }: ConfirmFormProps) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const form = useForm({
    inputs: { oneTimeCode: 'factor-code' },
    check: () => (code.trim() === '' ? [{ target: 'factor-code', text: t('check.code') }] : []),
    send: () =>
      answered(
        directory.POST('/api/directory/account/second-factor/confirmation', {
          body: { oneTimeCode: code.trim() },
        }),
      ),
    onSuccess: async ({ recoveryCodes }) => {
      confirmed(recoveryCodes);
      await client.invalidateQueries({ queryKey: accountQuery.queryKey });
    },
  });
  return (
    <SettingsForm form={form} labelledBy="factor">
      <h3 ref={heading} tabIndex={-1}>
        {t('factor.scan')}
      </h3>
      <Suspense fallback={<Loading />}>
        <QrCode text={secret.uri} label={t('factor.qr')} />
      </Suspense>
      <p>
        {t('factor.type')}{' '}
        <code className={classes.secret} dir="ltr">
          {secret.secret}
        </code>
      </p>
      <SecretInput
        id="factor-code"
        kind="one-time-code"
        label={t('factor.code')}
        error={form.errorAt('factor-code')}
        value={code}
        change={setCode}
      />
      <div>
        <Button type="submit" loading={form.busy}>
          {t('factor.confirm')}
        </Button>
      </div>
    </SettingsForm>
  );
}

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly kept: () => void;
}

function RecoveryCodes({ codes, kept }: RecoveryCodesProps) {
  const { t } = useTranslation('settings');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t('factor.codes-title')}
      </h3>
      <p>{t('factor.codes-lead')}</p>
      <ul className={classes.codes} dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button onClick={kept}>{t('factor.kept')}</Button>
    </>
  );
}

function RemoveForm({ account }: { readonly account: Account }) {
  const { t } = useTranslation(['settings', 'account']);
  const client = useQueryClient();
  const announce = useAnnounce();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const form = useForm({
    inputs: { currentPassword: 'factor-password', oneTimeCode: 'factor-code' },
    check: () => [
      ...(password === '' ? [{ target: 'factor-password', text: t('check.password') }] : []),
      ...(code.trim() === '' ? [{ target: 'factor-code', text: t('check.code') }] : []),
    ],
    send: () =>
      answered(
        directory.POST('/api/directory/account/second-factor/removal', {
          body: { currentPassword: password, oneTimeCode: code.trim() },
        }),
      ),
    onSuccess: async () => {
      announce(t('factor.removed'));
      await client.invalidateQueries({ queryKey: accountQuery.queryKey });
    },
  });
  return (
    <SettingsForm form={form} labelledBy="factor">
      <p>{t('factor.on', { count: account.recoveryCodesLeft })}</p>
      <SecretInput
        id="factor-password"
        kind="current-password"
        label={t('password.current')}
        error={form.errorAt('factor-password')}
        value={password}
        change={setPassword}
      />
      <SecretInput
        id="factor-code"
        kind="one-time-code"
        label={t('account:sign-in.code')}
        error={form.errorAt('factor-code')}
        value={code}
        change={setCode}
      />
      <div>
        <Button type="submit" variant="outline" color="red" loading={form.busy}>
          {t('factor.remove')}
        </Button>
      </div>
    </SettingsForm>
  );
}
