import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import organisation from '../organisation/organisation.module.css';
import { Facts } from '../ui/facts.js';
import { Page } from '../ui/page.js';
import { Failure, Loading } from '../ui/states.js';
import { Status } from '../ui/status.js';
import { Locked } from './people-page.js';
import { personQuery, type Person } from './people-queries.js';
import { EndSessions, Lock, OfficesForm } from './person-steps.js';

/** One person: what they may do and for whom, and what an administrator can decide of it. */
export function PersonPage() {
  const { id } = useParams({ from: '/inside/administrators/people/$id' });
  const person = useQuery(personQuery(id));
  if (person.isPending) return <Loading />;
  if (person.isError) return <Failure error={person.error} retry={person.refetch} whole />;
  return <PersonInFull person={person.data} />;
}

function PersonInFull({ person }: { readonly person: Person }) {
  const { t } = useTranslation(['people', 'shell']);
  const { date, language } = useFormat();
  const { name, email, locale, roles, createdAt, memberships } = person;
  return (
    <Page
      kicker={<Link to="/people">{t('title')}</Link>}
      title={name}
      lead={
        <span className={organisation.bar}>
          <Locked person={person} />
          <a href={`mailto:${email}`} dir="ltr">
            {email}
          </a>
        </span>
      }
    >
      <Facts
        rows={[
          [t('roles'), roles.map((role) => t(`shell:role.${role}`)).join(' · ')],
          [t('language'), language(locale)],
          [t('since'), date(createdAt)],
        ]}
      />
      <section className={organisation.section} aria-labelledby="organisations">
        <h2 id="organisations">{t('organisations')}</h2>
        {memberships.length === 0 ? (
          <p>{t('no-organisations')}</p>
        ) : (
          <ul className={organisation.plain}>
            {memberships.map((membership) => (
              <li key={membership.organisationId} className={organisation.bar}>
                <strong>
                  <bdi>{membership.organisationName}</bdi>
                </strong>
                <Status of={membership.organisationStatus} />
                <span>
                  {membership.roles.map((role) => t(`shell:role.${role}`)).join(' · ')}
                  {membership.manages && ` · ${t('manages')}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <OfficesForm key={person.version} person={person} />
      <EndSessions person={person} />
      <Lock person={person} />
    </Page>
  );
}
