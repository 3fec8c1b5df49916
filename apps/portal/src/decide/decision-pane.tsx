import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AcceptedSoFar } from '../matches/accepted-so-far.js';
import { ByHand } from '../matches/by-hand.js';
import { CancelMatch } from '../matches/cancel-match.js';
import { Comparison } from '../matches/comparison.js';
import { Ended } from '../matches/ended.js';
import { Modality } from '../matches/modality.js';
import { mayCancel } from '../matches/party.js';
import { Reasons } from '../matches/reasons.js';
import { Sides } from '../matches/sides.js';
import { FocalPointOf } from '../organisation/focal-point.js';
import { useSignedIn } from '../session/session.js';
import { Failure, Loading } from '../ui/states.js';
import { Status } from '../ui/status.js';
import { Answers } from '../writing/answers.js';
import { wholeContent } from '../writing/content.js';
import { ApprovedBar } from './approved-bar.js';
import { DecisionBar } from './decision-bar.js';
import { OrganisationDetails } from './organisation-details.js';
import { subjectQuery, type Subject, type SubjectKind } from './queue-items.js';
import { titleOf } from './use-decide.js';
import classes from './queue.module.css';

interface DecisionPaneProps {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly decided: () => void;
  /** Called when somebody else was faster: shows it as it is now. */
  readonly reopen: () => void;
}

/** One item of the queue as it is now, and, while it waits, what can be decided on it. */
export function DecisionPane({ kind, id, decided, reopen }: DecisionPaneProps) {
  const { i18n } = useTranslation();
  const subject = useQuery(subjectQuery(kind, id, i18n.language));
  if (subject.isPending) return <Loading />;
  if (subject.isError) return <Failure error={subject.error} retry={subject.refetch} />;
  return <Shown subject={subject.data} decided={decided} reopen={reopen} />;
}

const WAITS: readonly string[] = ['unverified', 'submitted', 'proposed'];

interface ShownProps extends Pick<DecisionPaneProps, 'decided' | 'reopen'> {
  readonly subject: Subject;
}

function Shown({ subject, decided, reopen }: ShownProps) {
  const { t } = useTranslation('decide');
  const session = useSignedIn();
  const waits = WAITS.includes(subject.of.status);
  return (
    <article className={classes.item}>
      <p className={classes.kind}>{t(`kind.${subject.kind}`)}</p>
      <h2 className={classes.title} dir="auto">
        {titleOf(subject) || t('untitled')}
      </h2>
      <p className={classes.state}>
        <Status of={subject.of.status} />
        {'organisationName' in subject.of && <bdi>{subject.of.organisationName}</bdi>}
      </p>
      {!waits && <p>{t('decided')}</p>}
      <Details subject={subject} />
      {subject.kind === 'organisation' && <FocalPointOf organisation={subject.of} />}
      {waits && <DecisionBar subject={subject} decided={decided} reopen={reopen} />}
      {subject.kind === 'proposal' && subject.of.status === 'approved' && (
        <ApprovedBar subject={subject} decided={decided} reopen={reopen} />
      )}
      {subject.kind === 'proposal' && mayCancel(subject.of, session) && <CancelMatch match={subject.of} />}
    </article>
  );
}

function Details({ subject }: { readonly subject: Subject }) {
  const { t } = useTranslation('decide');
  switch (subject.kind) {
    case 'organisation':
      return <OrganisationDetails organisation={subject.of} />;
    case 'need':
    case 'offer':
      return <Answers kind={subject.kind} content={wholeContent(subject.kind, subject.of.content)} />;
    case 'proposal':
      return (
        <>
          <AcceptedSoFar match={subject.of} />
          <Sides match={subject.of} linked />
          <Modality match={subject.of} />
          <ByHand match={subject.of} />
          <Ended match={subject.of} />
          <Reasons match={subject.of} />
          <section>
            <h3>{t('side-by-side')}</h3>
            <p className={classes.soft}>{t('side-by-side-lead')}</p>
            <Comparison needId={subject.of.needId} offerId={subject.of.offerId} />
          </section>
        </>
      );
  }
}
