import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, directory } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { Ticks } from '../ui/choices.js';
import { ErrorSummary, type ErrorLine } from '../ui/error-summary.js';
import { Group } from '../ui/group.js';
import { Labelled } from '../ui/labelled.js';
import field from '../ui/field.module.css';
import { useErrorLines } from '../ui/use-error-lines.js';
import classes from './organisation.module.css';
import { PARTIES, type ApiKey, type Party } from './organisation-queries.js';

type Scope = ApiKey['scopes'][number];

/** What each lets a key do; the key of a text holds no colon. */
export const SCOPE_TEXTS = {
  'directory:read': 'scope.directory-read',
  'needs:read': 'scope.needs-read',
  'needs:write': 'scope.needs-write',
  'offers:read': 'scope.offers-read',
  'offers:write': 'scope.offers-write',
  'matching:read': 'scope.matching-read',
  'matching:write': 'scope.matching-write',
} as const satisfies Readonly<Record<Scope, string>>;
const SCOPES = Object.keys(SCOPE_TEXTS) as Scope[];

interface Plan {
  readonly name: string;
  readonly roles: readonly Party[];
  readonly scopes: readonly Scope[];
  /** YYYY-MM-DD, or '' for until it is revoked. */
  readonly until: string;
}

const NOTHING: Plan = { name: '', roles: [], scopes: [], until: '' };

const TARGETS: Readonly<Record<string, string>> = {
  '/name': 'key-name',
  '/roles': 'key-roles',
  '/scopes': 'key-scopes',
  '/expiresAt': 'key-until',
};

interface MakeKeyFormProps {
  readonly organisationId: string;
  readonly made: (secret: string) => unknown;
}

/** What a new key is for, what it may do, and how long. */
export function MakeKeyForm({ organisationId, made }: MakeKeyFormProps) {
  const { t } = useTranslation(['organisation', 'shell']);
  const errorLines = useErrorLines();
  const [plan, setPlan] = useState(NOTHING);
  const [missing, setMissing] = useState<readonly ErrorLine[]>([]);
  const [attempt, setAttempt] = useState(0);
  const make = useMutation({
    mutationFn: ({ name, roles, scopes, until }: Plan) =>
      answered(
        directory.POST('/api/directory/organisations/{id}/api-keys', {
          // to the end of that day in UTC
          body: {
            name,
            roles: [...roles],
            scopes: [...scopes],
            expiresAt: until === '' ? null : `${until}T23:59:59Z`,
          },
          params: { path: { id: organisationId } },
        }),
      ),
    onSuccess: ({ key }) => {
      setPlan(NOTHING);
      return made(key);
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const wrong = [
      ...(plan.name.trim() === '' ? [{ target: 'key-name', text: t('keys.check-name') }] : []),
      ...(plan.roles.length === 0 ? [{ target: 'key-roles', text: t('invite.check-roles') }] : []),
      ...(plan.scopes.length === 0 ? [{ target: 'key-scopes', text: t('keys.check-scopes') }] : []),
    ];
    setMissing(wrong);
    setAttempt(attempt + 1);
    if (wrong.length === 0) make.mutate(plan);
    else make.reset();
  }

  const targetOf = (pointer: string) => TARGETS[pointer] ?? null;
  const errors = missing.length > 0 ? missing : make.error ? errorLines(asProblem(make.error), targetOf) : [];
  const errorAt = (id: string) => errors.find(({ target }) => target === id)?.text;
  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={t('keys.make')}>
      {errors.length > 0 && <ErrorSummary key={`${attempt} ${make.status}`} errors={errors} />}
      <Labelled id="key-name" label={t('keys.name')} hint={t('keys.name-hint')} error={errorAt('key-name')}>
        {(about) => (
          <input
            {...about}
            type="text"
            dir="auto"
            maxLength={200}
            value={plan.name}
            onChange={({ target }) => setPlan({ ...plan, name: target.value })}
          />
        )}
      </Labelled>
      <Group id="key-roles" label={t('members.roles')} error={errorAt('key-roles')}>
        <Ticks
          id="key-roles"
          choices={PARTIES.map((code) => ({ code, label: t(`shell:role.${code}`) }))}
          chosen={plan.roles}
          change={(chosen) => setPlan({ ...plan, roles: PARTIES.filter((party) => chosen.includes(party)) })}
        />
      </Group>
      <Group id="key-scopes" label={t('keys.scopes')} error={errorAt('key-scopes')}>
        <Ticks
          id="key-scopes"
          choices={SCOPES.map((code) => ({ code, label: t(SCOPE_TEXTS[code]) }))}
          chosen={plan.scopes}
          change={(chosen) => setPlan({ ...plan, scopes: SCOPES.filter((scope) => chosen.includes(scope)) })}
        />
      </Group>
      <Labelled
        id="key-until"
        label={t('keys.expires')}
        hint={t('keys.expires-hint')}
        error={errorAt('key-until')}
      >
        {(about) => (
          <input
            {...about}
            className={`${field.input} ${field.short}`}
            type="date"
            value={plan.until}
            onChange={({ target }) => setPlan({ ...plan, until: target.value })}
          />
        )}
      </Labelled>
      <div>
        <Button type="submit" loading={make.isPending}>
          {t('keys.make')}
        </Button>
      </div>
    </form>
  );
}
