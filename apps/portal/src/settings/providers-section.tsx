import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInOptionsQuery, type Provider } from '../account/sign-in-options.js';
import { Problem } from '../api/problem.js';
import { useAnnounce } from '../ui/announce.js';
import { ErrorSummary } from '../ui/error-summary.js';
import list from '../ui/list.module.css';
import { Failure, Loading } from '../ui/states.js';
import { Tag } from '../ui/status.js';
import { useProblemText } from '../ui/use-problem-text.js';
import { ConnectForm, DisconnectForm } from './provider-forms.js';
import type { Account } from './settings-queries.js';
import classes from './settings.module.css';

/** Where else the person can sign in: each connected with the account, or not. Nothing where no provider is set. */
export function ProvidersSection({ account }: { readonly account: Account }) {
  const { t } = useTranslation('settings');
  const options = useQuery(signInOptionsQuery);
  if (options.isSuccess && options.data.providers.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="providers">
      <h2 id="providers">{t('providers.title')}</h2>
      <p>{account.hasPassword ? t('providers.lead') : t('providers.needs-password')}</p>
      {options.isPending && <Loading />}
      {options.isError && <Failure error={options.error} retry={options.refetch} />}
      {options.isSuccess && (
        <>
          <WayBack account={account} providers={options.data.providers} />
          <ul className={list.list}>
            {options.data.providers.map((provider) => (
              <ProviderLine key={provider.name} provider={provider} account={account} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface WayBackProps {
  readonly account: Account;
  readonly providers: readonly Provider[];
}

/** What became of the way to a provider and back, as the address tells it. */
function WayBack({ account, providers }: WayBackProps) {
  const { t } = useTranslation('settings');
  const { problem, connected } = useSearch({ from: '/inside/settings' });
  const problemText = useProblemText();
  const announce = useAnnounce();
  const isThere = problem === undefined && account.providers.includes(connected ?? '');
  const title = providers.find(({ name }) => isThere && name === connected)?.title;
  useEffect(() => {
    if (title !== undefined) announce(t('providers.connected', { title }));
  }, [announce, t, title]);
  if (problem === undefined) return null;
  return <ErrorSummary errors={[{ target: null, text: problemText(new Problem(problem, 0, '')) }]} />;
}

interface ProviderLineProps {
  readonly provider: Provider;
  readonly account: Account;
}

function ProviderLine({ provider, account }: ProviderLineProps) {
  const { t } = useTranslation('settings');
  const [asking, setAsking] = useState(false);
  const { name, title } = provider;
  const isConnected = account.providers.includes(name);
  const Form = isConnected ? DisconnectForm : ConnectForm;
  return (
    <li className={list.row}>
      <span className={list.title}>
        <bdi>{title}</bdi>
      </span>
      <Tag
        shape={isConnected ? 'check' : 'outline'}
        text={isConnected ? t('providers.on') : t('providers.off')}
      />
      {account.hasPassword && !asking && (
        <Button variant="default" size="compact-md" onClick={() => setAsking(true)}>
          {isConnected ? t('providers.disconnect', { title }) : t('providers.connect', { title })}
        </Button>
      )}
      {asking && <Form provider={provider} close={() => setAsking(false)} />}
    </li>
  );
}
