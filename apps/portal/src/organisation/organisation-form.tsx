import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/generated/directory.data.js';
import { asProblem } from '../api/problem.js';
import { useCodes, useCodesByName } from '../writing/codes.js';
import { ErrorSummary, type ErrorLine } from '../ui/error-summary.js';
import { Labelled } from '../ui/labelled.js';
import { useErrorLines } from '../ui/use-error-lines.js';
import { useKept, type KeptAs } from '../ui/use-kept.js';
import classes from './organisation.module.css';

export type Profile = components['schemas']['OrganisationProfileDto'];

/** What is in the inputs: `none` is the country of those who belong to no country, '' what is not chosen. */
export type Filled = Readonly<Record<Field, string>>;

const FIELDS = [
  'name',
  'kind',
  'country',
  'officialDomain',
  'website',
  'contactEmail',
  'description',
] as const;
type Field = (typeof FIELDS)[number];
const NEEDED = ['name', 'kind', 'country'] as const;
const LINES = {
  officialDomain: { type: 'text', inputMode: 'url' },
  website: { type: 'url', inputMode: 'url' },
  contactEmail: { type: 'email', inputMode: 'email' },
} as const;
const NO_COUNTRY = 'none';

export const NOTHING: Filled = {
  name: '',
  kind: '',
  country: '',
  officialDomain: '',
  website: '',
  contactEmail: '',
  description: '',
};

export function filledOf(profile: { readonly [key in Field]?: string | null }): Filled {
  const said = FIELDS.map((field) => [field, profile[field] ?? (field === 'country' ? NO_COUNTRY : '')]);
  return Object.fromEntries(said) as Filled;
}

function profileOf(filled: Filled): Profile {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    name: filled.name,
    kind: filled.kind as Profile['kind'],
    country: filled.country === NO_COUNTRY ? null : filled.country,
    officialDomain: orNull(filled.officialDomain),
    website: orNull(filled.website),
    contactEmail: orNull(filled.contactEmail),
    description: orNull(filled.description),
  };
}

interface OrganisationFormProps<T> {
  readonly label: string;
  readonly action: string;
  readonly start: Filled;
  /** Where what is typed outlives a reload; without it nothing does. */
  readonly keptAs?: KeptAs;
  readonly send: (profile: Profile) => Promise<T>;
  readonly onSuccess: (answer: T) => unknown;
  /** What is asked besides. */
  readonly more?: ReactNode;
  /** What is wrong with that. */
  readonly moreErrors?: readonly ErrorLine[];
}

/** What an organisation says of itself. */
export function OrganisationForm<T>({
  label,
  action,
  start,
  keptAs,
  send,
  onSuccess,
  more,
  moreErrors = [],
}: OrganisationFormProps<T>) {
  const { t } = useTranslation(['organisation', 'shell']);
  const errorLines = useErrorLines();
  const kinds = useCodes('organisation-kinds');
  const countries = useCodesByName('countries');
  const { filled, fill, forget } = useKept(keptAs ?? null, start);
  const [missing, setMissing] = useState<readonly ErrorLine[]>([]);
  const [attempt, setAttempt] = useState(0);
  const sending = useMutation({
    mutationFn: send,
    onSuccess(answer: T) {
      forget();
      return onSuccess(answer);
    },
  });
  const idOf = (field: string) => `organisation-${field}`;

  function submit(event: FormEvent) {
    event.preventDefault();
    const empty = NEEDED.filter((field) => filled[field].trim() === '');
    const wrong = [
      ...empty.map((field) => ({ target: idOf(field), text: t(`check.${field}`) })),
      ...moreErrors,
    ];
    setMissing(wrong);
    setAttempt(attempt + 1);
    if (wrong.length === 0) sending.mutate(profileOf(filled));
    else sending.reset();
  }

  const targetOf = (pointer: string) => {
    const name = FIELDS.find((field) => field === pointer.slice(1));
    return name === undefined ? null : idOf(name);
  };
  const refused = sending.error ? errorLines(asProblem(sending.error), targetOf) : [];
  const errors = missing.length > 0 ? missing : refused;
  const words = (field: Field) => ({
    id: idOf(field),
    label: t(`field.${field}`),
    error: errors.find(({ target }) => target === idOf(field))?.text,
  });
  const write = (field: Field) => (event: { readonly target: { readonly value: string } }) =>
    fill({ ...filled, [field]: event.target.value });

  return (
    <form className={classes.form} onSubmit={submit} noValidate aria-label={label}>
      {errors.length > 0 && <ErrorSummary key={`${attempt} ${sending.status}`} errors={errors} />}
      <Labelled {...words('name')} hint={t('hint.name')}>
        {(about) => (
          <input
            {...about}
            type="text"
            dir="auto"
            value={filled.name}
            onChange={write('name')}
            maxLength={200}
          />
        )}
      </Labelled>
      <Labelled {...words('kind')}>
        {(about) => (
          <select {...about} value={filled.kind} onChange={write('kind')}>
            <option value="">{t('shell:form.choose')}</option>
            {kinds.map(({ code, label: name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled {...words('country')}>
        {(about) => (
          <select {...about} value={filled.country} onChange={write('country')} autoComplete="country">
            <option value="">{t('shell:form.choose')}</option>
            <option value={NO_COUNTRY}>{t('field.no-country')}</option>
            {countries.map(({ code, label: name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {(Object.keys(LINES) as (keyof typeof LINES)[]).map((field) => (
        <Labelled key={field} {...words(field)} hint={t(`hint.${field}`)}>
          {(about) => (
            <input
              {...about}
              {...LINES[field]}
              dir="ltr"
              value={filled[field]}
              onChange={write(field)}
              maxLength={500}
            />
          )}
        </Labelled>
      ))}
      <Labelled {...words('description')} hint={t('hint.description')}>
        {(about) => (
          <textarea
            {...about}
            dir="auto"
            rows={5}
            maxLength={5_000}
            value={filled.description}
            onChange={write('description')}
          />
        )}
      </Labelled>
      {more}
      <div>
        <Button type="submit" loading={sending.isPending}>
          {action}
        </Button>
      </div>
    </form>
  );
}
