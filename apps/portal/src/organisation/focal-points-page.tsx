import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { Labelled } from '../ui/labelled.js';
import list from '../ui/list.module.css';
import { More } from '../ui/more.js';
import { Page } from '../ui/page.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useCodesByName } from '../writing/codes.js';
import { FocalPointOf, TakeBack } from './focal-point.js';
import classes from './organisation.module.css';
import { focalPointsQuery, verifiedMinistriesQuery, type FocalPoint } from './organisation-queries.js';

/** Which organisation speaks for which country, and the ministries of a country that could. */
export function FocalPointsPage() {
  const { t } = useTranslation('organisation');
  const { country } = useSearch({ from: '/inside/namers/focal-points' });
  return (
    <Page help="organisation" title={t('focal.title')} lead={t('focal.lead')}>
      <CountryInput country={country ?? ''} />
      {country === undefined ? <Named /> : <Ministries key={country} country={country} />}
    </Page>
  );
}

function CountryInput({ country }: { readonly country: string }) {
  const { t } = useTranslation('organisation');
  const navigate = useNavigate();
  const countries = useCodesByName('countries');
  const choose = (chosen: string) =>
    navigate({ to: '/focal-points', search: chosen === '' ? {} : { country: chosen }, replace: true });
  return (
    <Labelled id="focal-country" label={t('field.country')}>
      {(about) => (
        <select {...about} value={country} onChange={({ target }) => void choose(target.value)}>
          <option value="">{t('focal.all')}</option>
          {countries.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function Named() {
  const { t } = useTranslation('organisation');
  const focalPoints = useQuery(focalPointsQuery);
  if (focalPoints.isPending) return <Loading />;
  if (focalPoints.isError) return <Failure error={focalPoints.error} retry={focalPoints.refetch} />;
  if (focalPoints.data.length === 0) return <Empty title={t('focal.none')} />;
  return (
    <ul className={list.list}>
      {focalPoints.data.map((focalPoint) => (
        <NamedLine key={focalPoint.country} focalPoint={focalPoint} />
      ))}
    </ul>
  );
}

function NamedLine({ focalPoint }: { readonly focalPoint: FocalPoint }) {
  const { t } = useTranslation('organisation');
  const { country: nameOf } = useFormat();
  const { country, organisationName, endorses } = focalPoint;
  return (
    <li className={list.row}>
      <span className={list.title}>
        <Link to="/focal-points" search={{ country }}>
          {nameOf(country)}
        </Link>
        <br />
        <bdi className={list.meta}>{organisationName}</bdi>
      </span>
      <span className={list.meta}>
        <span>{endorses ? t('focal.endorsing') : t('focal.silent')}</span>
        <TakeBack focalPoint={focalPoint} />
      </span>
    </li>
  );
}

function Ministries({ country }: { readonly country: string }) {
  const { t } = useTranslation('organisation');
  const ministries = useInfiniteQuery(verifiedMinistriesQuery(country));
  const found = ministries.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {ministries.isPending && <Loading />}
      {ministries.isError && <Failure error={ministries.error} retry={ministries.refetch} />}
      {ministries.isSuccess && found.length === 0 && <Empty title={t('focal.ministries-none')} />}
      {found.map((ministry) => (
        <section key={ministry.id} className={classes.section} aria-labelledby={ministry.id}>
          <h2 id={ministry.id}>
            <bdi>{ministry.name}</bdi>
          </h2>
          <FocalPointOf organisation={ministry} />
        </section>
      ))}
      <More list={ministries} />
    </>
  );
}
