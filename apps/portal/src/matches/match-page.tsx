import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../session/session.js';
import { Page } from '../ui/page.js';
import { Failure, Loading } from '../ui/states.js';
import { Status } from '../ui/status.js';
import { AcceptOrDecline } from './accept-or-decline.js';
import { AcceptedSoFar } from './accepted-so-far.js';
import { ByHand } from './by-hand.js';
import { CancelMatch } from './cancel-match.js';
import { Comparison } from './comparison.js';
import { Contacts } from './contacts.js';
import { Ended } from './ended.js';
import type { Proposal } from './match-record.js';
import { proposalQuery } from './matches-queries.js';
import { Modality } from './modality.js';
import { mayCancel, partyOf, waitsFor } from './party.js';
import { Reasons } from './reasons.js';
import { Sides } from './sides.js';
import { Takes } from './takes.js';
import classes from './match.module.css';

/** A match as its two parties see it: who and what, why, and what they can do about it. */
export function MatchPage() {
  const { id } = useParams({ from: '/inside/parties/matches/$id' });
  const { i18n } = useTranslation();
  const match = useQuery(proposalQuery(i18n.language, id));
  if (match.isPending) return <Loading />;
  if (match.isError) return <Failure error={match.error} retry={match.refetch} whole />;
  return <Match match={match.data} />;
}

function Match({ match }: { readonly match: Proposal }) {
  const { t } = useTranslation('match');
  const session = useSignedIn();
  const { organisationId } = session;
  const party = partyOf(match, organisationId);
  const title = party === 'provider' ? match.needTitle : match.offerTitle;
  return (
    <Page help="score" title={title} kicker={t('page.kicker')}>
      <div className={classes.state}>
        <Status of={match.status} />
        <AcceptedSoFar match={match} />
      </div>
      <Sides match={match} />
      <Modality match={match} />
      <Takes match={match} />
      <ByHand match={match} />
      <Ended match={match} />
      {waitsFor(match, organisationId) && <AcceptOrDecline match={match} />}
      {(match.status === 'accepted' || match.status === 'fulfilled') && <Contacts match={match} />}
      <section>
        <h2 className={classes.why}>{t('page.why')}</h2>
        <Reasons match={match} />
      </section>
      <FoldedComparison match={match} />
      {mayCancel(match, session) && <CancelMatch match={match} />}
    </Page>
  );
}

/** Need and offer side by side, fetched when somebody wants to see them. */
function FoldedComparison({ match: { needId, offerId } }: { readonly match: Proposal }) {
  const { t } = useTranslation('match');
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('page.side-by-side')}</summary>
      {open && <Comparison needId={needId} offerId={offerId} />}
    </details>
  );
}
