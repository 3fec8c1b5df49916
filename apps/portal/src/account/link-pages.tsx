import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from '@mantine/core';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, directory } from '../api/client.js';
import { useEnter, useSession, type Session } from '../session/session.js';
import { ButtonLink } from '../ui/button-link.js';
import { Page } from '../ui/page.js';
import { Failure, Loading } from '../ui/states.js';
import { AccountForm } from './account-form.js';
import { forgetInvitation, useInvitationToken, useLinkToken } from './link-token.js';

/** Signed in by what they sent, a person goes on to their own page. */
export function useArrive(): (session: Session) => Promise<void> {
  const enter = useEnter();
  const navigate = useNavigate();
  return async (session) => {
    await enter(session);
    await navigate({ to: '/home', replace: true });
  };
}

/** The link was cut off on its way, so that nothing can be done with it. */
export function BrokenLink({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { t } = useTranslation('account');
  return (
    <Page title={title} lead={t('link.broken')}>
      {children}
    </Page>
  );
}

/** The first administrator, by the link that the start prints. */
export function SetupPage() {
  const { t } = useTranslation('account');
  const token = useLinkToken();
  const arrive = useArrive();
  if (token === null) return <BrokenLink title={t('setup.title')} />;
  return (
    <Page title={t('setup.title')} lead={t('setup.lead')}>
      <AccountForm
        label={t('setup.title')}
        action={t('setup.action')}
        fields={['name', 'email', 'password']}
        send={(filled) => answered(directory.POST('/api/directory/setup', { body: { token, ...filled } }))}
        onSuccess={arrive}
      />
    </Page>
  );
}

/** Asks for an account; whether the address is new, only the mail says. */
export function RegisterPage() {
  const { t } = useTranslation('account');
  const session = useSession();
  const [sent, setSent] = useState(false);
  if (session) return <Navigate to="/home" replace />;
  if (sent) return <Page title={t('mail.title')} lead={t('mail.confirm')} children={null} />;
  return (
    <Page help="account" title={t('register.title')} lead={t('register.lead')}>
      <AccountForm
        label={t('register.title')}
        action={t('register.action')}
        fields={['name', 'email']}
        keptAs={{ name: 'registration', owner: null }}
        send={({ name, email, locale }) =>
          answered(directory.POST('/api/directory/accounts', { body: { name, email, locale } }))
        }
        onSuccess={() => setSent(true)}
      />
    </Page>
  );
}

/** Confirms the address by the link of the mail: who reads it chooses the password. */
export function ConfirmPage() {
  const { t } = useTranslation('account');
  const token = useLinkToken();
  const arrive = useArrive();
  if (token === null) {
    return (
      <BrokenLink title={t('confirm.title')}>
        <ButtonLink to="/register">{t('register.title')}</ButtonLink>
      </BrokenLink>
    );
  }
  return (
    <Page title={t('confirm.title')}>
      <AccountForm
        label={t('confirm.title')}
        action={t('confirm.action')}
        fields={['password']}
        send={({ password }) =>
          answered(directory.POST('/api/directory/accounts/confirmation', { body: { token, password } }))
        }
        onSuccess={arrive}
      />
    </Page>
  );
}

/** Without a token it asks for the mail, with the token of that mail for the new password. */
export function RecoverPage() {
  const token = useLinkToken();
  return <Recovery key={token} token={token} />;
}

function Recovery({ token }: { readonly token: string | null }) {
  const { t } = useTranslation('account');
  const [done, setDone] = useState(false);
  if (done && token === null)
    return <Page title={t('mail.title')} lead={t('mail.recover')} children={null} />;
  if (done) {
    return (
      <Page title={t('recover.done')} lead={t('recover.done-lead')}>
        <ButtonLink to="/sign-in">{t('sign-in.action')}</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={t('recover.title')} lead={token === null ? t('recover.lead') : t('recover.choose-lead')}>
      <AccountForm
        label={t('recover.title')}
        action={token === null ? t('recover.action') : t('recover.choose')}
        fields={token === null ? ['email'] : ['password']}
        send={({ email, password }) =>
          token === null
            ? answered(directory.POST('/api/directory/recoveries', { body: { email } }))
            : answered(directory.POST('/api/directory/recoveries/completion', { body: { token, password } }))
        }
        onSuccess={() => setDone(true)}
      />
    </Page>
  );
}

/** What an invitation says; whoever has an account accepts it signed in, others choose a password. */
export function InvitationPage() {
  const { t } = useTranslation('account');
  const token = useInvitationToken();
  if (token === null) return <BrokenLink title={t('invitation.title')} />;
  return <Invitation token={token} />;
}

function Invitation({ token }: { readonly token: string }) {
  const { t } = useTranslation(['account', 'shell']);
  const session = useSession();
  const arrive = useArrive();
  const seen = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answered(directory.POST('/api/directory/invitations/lookup', { body: { token } })),
    retry: false,
  });
  const join = async (entered: Session) => {
    forgetInvitation();
    await arrive(entered);
  };
  const accept = useMutation({
    mutationFn: () => answered(directory.POST('/api/directory/invitations/acceptance', { body: { token } })),
    onSuccess: join,
  });
  if (seen.isPending) return <Loading />;
  if (seen.isError) return <Failure error={seen.error} retry={seen.refetch} whole />;
  const { organisationName, invitedByName, email, roles, hasAccount } = seen.data;
  return (
    <Page
      title={t('invitation.to', { organisation: organisationName })}
      lead={t('invitation.lead', {
        inviter: invitedByName,
        organisation: organisationName,
        roles: roles.map((role) => t(`shell:role.${role}`)).join(', '),
      })}
    >
      <p>{t('invitation.address', { email })}</p>
      {accept.isError && <Failure error={accept.error} />}
      {session ? (
        <div>
          <Button loading={accept.isPending} onClick={() => accept.mutate()}>
            {t('invitation.accept')}
          </Button>
        </div>
      ) : hasAccount ? (
        <ButtonLink to="/sign-in" search={{ next: '/invitation' }}>
          {t('invitation.sign-in')}
        </ButtonLink>
      ) : (
        <AccountForm
          label={t('invitation.title')}
          action={t('invitation.accept')}
          fields={['name', 'password']}
          send={({ name, password, locale }) =>
            answered(
              directory.POST('/api/directory/invitations/registration', {
                body: { token, name, password, locale },
              }),
            )
          }
          onSuccess={join}
        />
      )}
    </Page>
  );
}
