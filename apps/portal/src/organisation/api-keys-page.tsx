import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, directory } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { useFormat } from '../i18n/use-format.js';
import { useAnnounce } from '../ui/announce.js';
import list from '../ui/list.module.css';
import { Page } from '../ui/page.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { SureButton } from '../ui/sure-button.js';
import { useProblemText } from '../ui/use-problem-text.js';
import { MakeKeyForm, SCOPE_TEXTS } from './make-key-form.js';
import classes from './organisation.module.css';
import { keysQuery, type ApiKey } from './organisation-queries.js';
import { OrganisationTabs } from './organisation-tabs.js';
import { OwnOrganisation } from './own-organisation.js';

/** Keys by which programs act for the organisation, for those who manage it. */
export function ApiKeysPage() {
  const { t } = useTranslation('organisation');
  return (
    <OwnOrganisation>
      {({ organisationId, organisationName, manages }) => (
        <Page kicker={<bdi>{organisationName}</bdi>} title={t('keys.title')} lead={t('keys.lead')}>
          <OrganisationTabs />
          {manages ? <Keys organisationId={organisationId} /> : <p>{t('managers-only')}</p>}
        </Page>
      )}
    </OwnOrganisation>
  );
}

function Keys({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation('organisation');
  const client = useQueryClient();
  const keys = useQuery(keysQuery(organisationId));
  const [made, setMade] = useState<string | null>(null);
  return (
    <>
      {made !== null && <MadeKey secret={made} kept={() => setMade(null)} />}
      {keys.isPending && <Loading />}
      {keys.isError && <Failure error={keys.error} retry={keys.refetch} />}
      {keys.isSuccess && keys.data.length === 0 && <Empty title={t('keys.none')} />}
      {keys.isSuccess && keys.data.length > 0 && (
        <ul className={list.list}>
          {keys.data.map((key) => (
            <KeyLine key={key.id} organisationId={organisationId} apiKey={key} />
          ))}
        </ul>
      )}
      <section className={classes.section} aria-labelledby="make-key">
        <h2 id="make-key">{t('keys.make')}</h2>
        <MakeKeyForm
          organisationId={organisationId}
          made={async (secret) => {
            setMade(secret);
            await client.invalidateQueries({ queryKey: keysQuery(organisationId).queryKey });
          }}
        />
      </section>
    </>
  );
}

/** The secret, this once. */
function MadeKey({ secret, kept }: { readonly secret: string; readonly kept: () => void }) {
  const { t } = useTranslation('organisation');
  const announce = useAnnounce();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className={classes.made} role="status">
      <h2>{t('keys.made-title')}</h2>
      <p>{t('keys.made-lead')}</p>
      <code dir="ltr">{secret}</code>
      <div className={classes.bar}>
        <Button
          onClick={() => void navigator.clipboard.writeText(secret).then(() => announce(t('keys.copied')))}
        >
          {t('keys.copy')}
        </Button>
        <Button variant="default" onClick={kept}>
          {t('keys.kept')}
        </Button>
      </div>
    </div>
  );
}

interface KeyLineProps {
  readonly organisationId: string;
  readonly apiKey: ApiKey;
}

function KeyLine({ organisationId, apiKey }: KeyLineProps) {
  const { t } = useTranslation(['organisation', 'shell']);
  const { ago, date } = useFormat();
  const client = useQueryClient();
  const announce = useAnnounce();
  const problemText = useProblemText();
  const { id, name, roles, scopes, lastUsedAt, expiresAt } = apiKey;
  const revoke = useMutation({
    mutationFn: () =>
      answered(
        directory.DELETE('/api/directory/organisations/{id}/api-keys/{keyId}', {
          params: { path: { id: organisationId, keyId: id } },
        }),
      ),
    onSuccess: async () => {
      announce(t('keys.revoked'));
      await client.invalidateQueries({ queryKey: keysQuery(organisationId).queryKey });
    },
    onError: (error) => announce(problemText(asProblem(error))),
  });
  return (
    <li className={list.row}>
      <span className={classes.details}>
        <strong dir="auto">{name}</strong>
        <span className={classes.soft}>
          {[
            ...roles.map((role) => t(`shell:role.${role}`)),
            ...scopes.map((scope) => t(SCOPE_TEXTS[scope])),
          ].join(' · ')}
        </span>
      </span>
      <span className={list.meta}>
        <span>{lastUsedAt === null ? t('keys.unused') : t('keys.used', { ago: ago(lastUsedAt) })}</span>
        {expiresAt !== null && <span>{t('keys.until', { date: date(expiresAt) })}</span>}
        <SureButton text={t('keys.revoke', { name })} busy={revoke.isPending} act={() => revoke.mutate()} />
      </span>
    </li>
  );
}
