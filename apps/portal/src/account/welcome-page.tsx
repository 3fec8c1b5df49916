import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, directory } from '../api/client.js';
import type { components } from '../api/generated/directory.data.js';
import { useSession } from '../session/session.js';
import { ButtonLink } from '../ui/button-link.js';
import { Page } from '../ui/page.js';
import { Failure, Loading } from '../ui/states.js';
import { AccountForm } from './account-form.js';
import classes from './account.module.css';
import { BrokenLink, useArrive } from './link-pages.js';
import { useLinkToken } from './link-token.js';

/** For who signed in elsewhere and is not known here: how it goes on. */
export function WelcomePage() {
  const { t } = useTranslation('account');
  const session = useSession();
  const token = useLinkToken();
  if (session) return <Navigate to="/home" replace />;
  if (token !== null) return <Welcome token={token} />;
  return (
    <BrokenLink title={t('welcome.title')}>
      <ButtonLink to="/sign-in">{t('welcome.again')}</ButtonLink>
    </BrokenLink>
  );
}

function Welcome({ token }: { readonly token: string }) {
  const seen = useQuery({
    queryKey: ['stranger', token],
    queryFn: () => answered(directory.POST('/api/directory/oidc/registration/lookup', { body: { token } })),
    retry: false,
  });
  if (seen.isPending) return <Loading />;
  if (seen.isError) return <Failure error={seen.error} retry={seen.refetch} whole />;
  return seen.data.vouched ? (
    <Vouched token={token} stranger={seen.data} />
  ) : (
    <Unknown stranger={seen.data} />
  );
}

type Stranger = components['schemas']['StrangerDto'];

/** Their address needs no mail to be confirmed, and they need no password. */
function Vouched({ token, stranger }: { readonly token: string; readonly stranger: Stranger }) {
  const { t } = useTranslation('account');
  const arrive = useArrive();
  const { providerTitle: title, email, name } = stranger;
  return (
    <Page title={t('welcome.title')} lead={t('welcome.vouched', { title, email: email ?? '' })}>
      <AccountForm
        label={t('welcome.title')}
        action={t('welcome.action')}
        fields={['name']}
        known={{ name }}
        send={(filled) =>
          answered(
            directory.POST('/api/directory/oidc/registration', {
              body: { token, name: filled.name, locale: filled.locale },
            }),
          )
        }
        onSuccess={arrive}
      />
    </Page>
  );
}

/** Nobody vouches for their address: they sign in with what they have here, or register by mail. */
function Unknown({ stranger }: { readonly stranger: Stranger }) {
  const { t } = useTranslation('account');
  const [sent, setSent] = useState(false);
  const { providerTitle: title, email, name } = stranger;
  if (sent) return <Page title={t('mail.title')} lead={t('mail.confirm')} children={null} />;
  return (
    <Page title={t('welcome.title')} lead={t('welcome.unknown', { title })}>
      <section className={classes.section} aria-labelledby="have">
        <h2 id="have">{t('welcome.have')}</h2>
        <p>{t('welcome.have-lead', { title })}</p>
        <ButtonLink to="/sign-in">{t('sign-in.action')}</ButtonLink>
      </section>
      <section className={classes.section} aria-labelledby="none">
        <h2 id="none">{t('welcome.none')}</h2>
        <p>{t('welcome.none-lead')}</p>
        <AccountForm
          label={t('welcome.none')}
          action={t('register.action')}
          fields={['name', 'email']}
          known={{ name, email }}
          send={(filled) =>
            answered(
              directory.POST('/api/directory/accounts', {
                body: { name: filled.name, email: filled.email, locale: filled.locale },
              }),
            )
          }
          onSuccess={() => setSent(true)}
        />
      </section>
    </Page>
  );
}
