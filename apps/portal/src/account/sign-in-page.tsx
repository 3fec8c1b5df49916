import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session.js';
import { Page } from '../ui/page.js';
import { Failure, Loading } from '../ui/states.js';
import { DemoPeople } from './demo-people.js';
import { OtherProviders } from './other-providers.js';
import { PasswordForm } from './password-form.js';
import { signInOptionsQuery } from './sign-in-options.js';

export function SignInPage() {
  const { t } = useTranslation(['account', 'shell']);
  const session = useSession();
  const { next = '/home', problem } = useSearch({ from: '/sign-in' });
  const options = useQuery(signInOptionsQuery);
  if (session) return <Navigate to={next} replace />;
  return (
    <Page help="account" title={t('sign-in.title')}>
      {options.isPending && <Loading />}
      {options.isError && <Failure error={options.error} retry={options.refetch} />}
      {options.isSuccess && (
        <>
          {options.data.demo && <DemoPeople />}
          <PasswordForm {...(problem === undefined ? {} : { problem })} />
          <p>
            <Link to="/recover">{t('sign-in.forgot')}</Link>
          </p>
          {options.data.registration && (
            <p>
              <Link to="/register">{t('shell:create-account')}</Link>
            </p>
          )}
          <p>
            <Link to="/public">{t('sign-in.public')}</Link>
          </p>
          <OtherProviders providers={options.data.providers} next={next} />
        </>
      )}
    </Page>
  );
}
