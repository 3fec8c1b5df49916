import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import type { Session } from '../session/session.js';
import { ButtonLink } from '../ui/button-link.js';
import { Facts } from '../ui/facts.js';
import { Page } from '../ui/page.js';
import { Failure, Loading } from '../ui/states.js';
import { Status } from '../ui/status.js';
import { useLabels } from '../writing/codes.js';
import { Letter } from './letter.js';
import classes from './organisation.module.css';
import { organisationQuery, type Organisation } from './organisation-queries.js';
import { OrganisationTabs } from './organisation-tabs.js';
import { OtherOrganisations } from './other-organisations.js';
import { OwnOrganisation } from './own-organisation.js';
import { WhatHappensNext } from './what-happens-next.js';

/** The organisation acted for: who it is, where its verification stands, and what comes next. */
export function OrganisationPage() {
  return (
    <OwnOrganisation>
      {({ organisationId }, session) => <Profile id={organisationId} session={session} />}
    </OwnOrganisation>
  );
}

function Profile({ id, session }: { readonly id: string; readonly session: Session }) {
  const { t } = useTranslation('organisation');
  const organisation = useQuery(organisationQuery(id));
  if (organisation.isPending) return <Loading />;
  if (organisation.isError) return <Failure error={organisation.error} retry={organisation.refetch} whole />;
  const { name, status, refusalReason } = organisation.data;
  const mayEdit = session.roles.some((role) => role === 'requester' || role === 'provider');
  return (
    <Page
      help="organisation"
      kicker={t('title')}
      title={name}
      lead={<Status of={status} />}
      action={mayEdit && <ButtonLink to="/organisation/edit">{t('edit.action')}</ButtonLink>}
    >
      <OrganisationTabs />
      {status === 'refused' && (
        <div className={classes.reason}>
          <p>{t('refused')}</p>
          <blockquote dir="auto">{refusalReason}</blockquote>
          <p>{t('refused-next')}</p>
        </div>
      )}
      {status === 'unverified' && <WhatHappensNext organisation={organisation.data} />}
      <ProfileFacts organisation={organisation.data} />
      <Letter organisationId={id} />
      <OtherOrganisations session={session} />
      <p>
        <Link to="/organisation/register">{t('register.title')}</Link>
      </p>
    </Page>
  );
}

function ProfileFacts({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useTranslation('organisation');
  const { country, date } = useFormat();
  const kind = useLabels('organisation-kinds');
  const { website, officialDomain, contactEmail, description, endorsedAt } = organisation;
  const none = <span className={classes.soft}>{t('not-given')}</span>;
  const ltr = (text: string | null): ReactNode => (text === null ? none : <bdi dir="ltr">{text}</bdi>);
  return (
    <Facts
      rows={[
        [t('field.kind'), kind(organisation.kind)],
        [
          t('field.country'),
          organisation.country === null ? t('field.no-country') : country(organisation.country),
        ],
        [t('field.officialDomain'), ltr(officialDomain)],
        [t('field.website'), ltr(website)],
        [t('field.contactEmail'), ltr(contactEmail)],
        [t('field.description'), description === null ? none : <span dir="auto">{description}</span>],
        ...(endorsedAt === null ? [] : [[t('endorsed'), date(endorsedAt)] as const]),
      ]}
    />
  );
}
