import { useTranslation } from 'react-i18next';
import { organisationOf, useSignedIn, type Session } from '../session/session.js';
import { ButtonLink } from '../ui/button-link.js';
import { Page } from '../ui/page.js';
import { OtherOrganisations } from './other-organisations.js';

type Membership = NonNullable<ReturnType<typeof organisationOf>>;

/** A page of the organisation acted for; whoever acts for none is told how to come to one. */
export function OwnOrganisation({
  children,
}: {
  readonly children: (membership: Membership, session: Session) => React.ReactNode;
}) {
  const { t } = useTranslation('organisation');
  const session = useSignedIn();
  const membership = organisationOf(session);
  if (membership) return children(membership, session);
  return (
    <Page
      help="organisation"
      title={t('none.title')}
      lead={t('none.lead')}
      action={<ButtonLink to="/organisation/register">{t('register.title')}</ButtonLink>}
    >
      <OtherOrganisations session={session} />
    </Page>
  );
}
