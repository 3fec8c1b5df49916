import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, directory } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { useFormat } from '../i18n/use-format.js';
import { mayAs, sessionQuery, useSignedIn } from '../session/session.js';
import { useAnnounce } from '../ui/announce.js';
import { Tick } from '../ui/choices.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { Failure, Loading } from '../ui/states.js';
import { SureButton } from '../ui/sure-button.js';
import { useProblemText } from '../ui/use-problem-text.js';
import classes from './organisation.module.css';
import {
  focalPointsQuery,
  NAMERS_OF_FOCAL_POINTS,
  type FocalPoint,
  type Organisation,
} from './organisation-queries.js';

/** Whether a ministry speaks for its country; nothing of what cannot, or to whom does not decide on it. */
export function FocalPointOf({ organisation }: { readonly organisation: Organisation }) {
  const session = useSignedIn();
  const { kind, status, country } = organisation;
  if (kind !== 'government' || status !== 'verified' || country === null) return null;
  if (!mayAs(session, NAMERS_OF_FOCAL_POINTS)) return null;
  return <FocalPointOfCountry ministry={organisation} country={country} />;
}

interface FocalPointOfCountryProps {
  readonly ministry: Pick<Organisation, 'id' | 'name'>;
  readonly country: string;
}

function FocalPointOfCountry({ ministry, country }: FocalPointOfCountryProps) {
  const { t } = useTranslation('organisation');
  const { country: nameOf } = useFormat();
  const focalPoints = useQuery(focalPointsQuery);
  if (focalPoints.isPending) return <Loading />;
  if (focalPoints.isError) return <Failure error={focalPoints.error} retry={focalPoints.refetch} />;
  const now = focalPoints.data.find((one) => one.country === country) ?? null;
  const isNamed = now?.organisationId === ministry.id;
  const heading = `focal-${ministry.id}`;
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <h3 id={heading}>{t('focal.of', { country: nameOf(country) })}</h3>
      {now === null && <p>{t('focal.nobody')}</p>}
      {now !== null && (
        <p>{isNamed ? t('focal.is') : t('focal.other', { organisation: now.organisationName })}</p>
      )}
      <NamingForm
        key={`${now?.organisationId} ${now?.endorses}`}
        ministry={ministry}
        country={country}
        now={isNamed ? now : null}
      />
      {isNamed && <TakeBack focalPoint={now} />}
    </section>
  );
}

interface NamingFormProps extends FocalPointOfCountryProps {
  /** As it is named already; null where it is not. */
  readonly now: FocalPoint | null;
}

function NamingForm({ ministry, country, now }: NamingFormProps) {
  const { t } = useTranslation(['organisation', 'shell']);
  const { country: nameOf } = useFormat();
  const announce = useAnnounce();
  const problemText = useProblemText();
  const changed = useFocalPointsChanged();
  const [endorses, setEndorses] = useState(now?.endorses ?? true);
  const name = useMutation({
    mutationFn: () =>
      answered(
        directory.PUT('/api/directory/focal-points/{country}', {
          params: { path: { country } },
          body: { organisationId: ministry.id, endorses },
        }),
      ),
    onSuccess: ({ organisationName }) =>
      announce(t('focal.named', { organisation: organisationName, country: nameOf(country) })),
    onSettled: changed,
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    name.mutate();
  }

  return (
    <form className={classes.form} onSubmit={submit}>
      {name.isError && (
        <ErrorSummary
          key={name.submittedAt}
          errors={[{ target: null, text: problemText(asProblem(name.error)) }]}
        />
      )}
      <Tick
        id={`endorses-${ministry.id}`}
        label={t('focal.endorses')}
        checked={endorses}
        change={setEndorses}
      />
      <div>
        <Button type="submit" variant="default" loading={name.isPending}>
          {now === null ? t('focal.name', { organisation: ministry.name }) : t('shell:action.save')}
        </Button>
      </div>
    </form>
  );
}

/** Leaves a country without a focal point. */
export function TakeBack({ focalPoint }: { readonly focalPoint: FocalPoint }) {
  const { t } = useTranslation('organisation');
  const { country: nameOf } = useFormat();
  const announce = useAnnounce();
  const problemText = useProblemText();
  const changed = useFocalPointsChanged();
  const { country, organisationName } = focalPoint;
  const remove = useMutation({
    mutationFn: () =>
      answered(directory.DELETE('/api/directory/focal-points/{country}', { params: { path: { country } } })),
    onSuccess: () => announce(t('focal.removed', { country: nameOf(country) })),
    onError: (error) => announce(problemText(asProblem(error))),
    onSettled: changed,
  });
  return (
    <SureButton
      text={t('focal.remove', { organisation: organisationName })}
      busy={remove.isPending}
      act={() => remove.mutate()}
    />
  );
}

/** Whoever names may act for the ministry themselves. */
function useFocalPointsChanged(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all(
      [focalPointsQuery, sessionQuery].map(({ queryKey }) => client.invalidateQueries({ queryKey })),
    );
}
