import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { organisationQuery } from '../organisation/organisation-queries.js';
import { mayAs, useSignedIn } from '../session/session.js';
import classes from './search.module.css';

/** Tells people whose organisation is not verified that they see their own only, and where they see more. */
export function UnverifiedNote() {
  const { t } = useTranslation('search');
  const session = useSignedIn();
  const { organisationId } = session;
  const organisation = useQuery({
    ...organisationQuery(organisationId ?? ''),
    enabled: organisationId !== null,
  });
  const isUnverified =
    organisationId === null || (organisation.isSuccess && organisation.data.status !== 'verified');
  if (mayAs(session, ['coordinator', 'admin']) || !isUnverified) return null;
  return (
    <p className={classes.note}>
      {t('unverified')} <Link to="/public">{t('public')}</Link>
    </p>
  );
}
