import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './account.module.css';
import type { Provider } from './sign-in-options.js';

interface OtherProvidersProps {
  readonly providers: readonly Provider[];
  readonly next: string;
}

/** Sign-in elsewhere: the browser goes there and comes back. */
export function OtherProviders({ providers, next }: OtherProvidersProps) {
  const { t, i18n } = useTranslation('account');
  if (providers.length === 0) return null;
  return (
    <section aria-labelledby="other" className={classes.section}>
      <h2 id="other">{t('sign-in.other')}</h2>
      <ul className={classes.plain}>
        {providers.map(({ name, title }) => (
          <li key={name}>
            <Button
              component="a"
              variant="default"
              href={`/api/directory/oidc/${encodeURIComponent(name)}?${new URLSearchParams({ returnTo: next, locale: i18n.language })}`}
            >
              {t('sign-in.with', { title })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
