import { useTranslation } from 'react-i18next';
import { mayAs, useSignedIn } from '../session/session.js';
import { ButtonLink } from '../ui/button-link.js';

interface ProposeLinkProps {
  readonly needId?: string;
  readonly offerId?: string;
}

/** Leads coordinators to proposing a pair by hand, or to the other side of what is named. */
export function ProposeLink({ needId, offerId }: ProposeLinkProps) {
  const { t } = useTranslation('posts');
  const session = useSignedIn();
  if (!mayAs(session, ['coordinator'])) return null;
  const search = {
    ...(needId === undefined ? {} : { need: needId }),
    ...(offerId === undefined ? {} : { offer: offerId }),
  };
  if (needId !== undefined && offerId !== undefined)
    return (
      <ButtonLink variant="default" size="sm" to="/propose" search={search}>
        {t('fit.propose')}
      </ButtonLink>
    );
  return (
    <p>
      <ButtonLink variant="default" to="/propose" search={search}>
        {needId === undefined ? t('fit.propose-need') : t('fit.propose-offer')}
      </ButtonLink>
    </p>
  );
}
