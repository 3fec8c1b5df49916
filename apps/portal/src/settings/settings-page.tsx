import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../session/session.js';
import { Page } from '../ui/page.js';
import { Failure, Loading } from '../ui/states.js';
import { KeyboardSection } from './keyboard-section.js';
import { MailsSection } from './mails-section.js';
import { PasswordSection } from './password-section.js';
import { ProfileSection } from './profile-section.js';
import { ProvidersSection } from './providers-section.js';
import { SecondFactorSection } from './second-factor-section.js';
import { SessionsSection } from './sessions-section.js';
import { accountQuery } from './settings-queries.js';

/** What people decide of themselves and of how they sign in. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const session = useSignedIn();
  const account = useQuery(accountQuery);
  return (
    <Page help="account" title={t('title')} lead={t('profile.email', { email: session.user.email })}>
      <ProfileSection session={session} />
      <MailsSection />
      {account.isPending && <Loading />}
      {account.isError && <Failure error={account.error} retry={account.refetch} />}
      {account.isSuccess && (
        <>
          <PasswordSection account={account.data} email={session.user.email} />
          <SecondFactorSection account={account.data} />
          <ProvidersSection account={account.data} />
        </>
      )}
      <SessionsSection />
      <KeyboardSection />
    </Page>
  );
}
