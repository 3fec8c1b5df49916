import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Reasons } from '../matches/reasons.js';
import { Sides } from '../matches/sides.js';
import { Failure, Loading } from '../ui/states.js';
import { Status } from '../ui/status.js';
import { DecisionBar } from './decision-bar.js';
import { subjectQuery, type Subject, type SubjectKind } from './queue-items.js';
import { titleOf } from './use-decide.js';
import classes from './queue.module.css';

interface DecisionPaneProps {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly decided: () => void;
}

/** One item of the queue as it is now, and, while it waits, what can be decided on it. */
export function DecisionPane({ kind, id, decided }: DecisionPaneProps) {
  const { i18n } = useTranslation();
  const subject = useQuery(subjectQuery(kind, id, i18n.language));
  if (subject.isPending) return <Loading />;
  if (subject.isError) return <Failure error={subject.error} retry={subject.refetch} />;
  return <Shown subject={subject.data} decided={decided} />;
}

const WAITS: readonly string[] = ['unverified', 'submitted', 'proposed'];

function Shown({ subject, decided }: { readonly subject: Subject; readonly decided: () => void }) {
  const { t } = useTranslation('decide');
  const waits = WAITS.includes(subject.of.status);
  return (
    <article className={classes.item}>
      <p className={classes.kind}>{t(`kind.${subject.kind}`)}</p>
      <h2 className={classes.title} dir="auto">
        {titleOf(subject) || t('untitled')}
      </h2>
      <p>
        <Status of={subject.of.status} />
      </p>
      {!waits && <p>{t('decided')}</p>}
      <Details subject={subject} />
      {waits && <DecisionBar subject={subject} decided={decided} />}
    </article>
  );
}

function Details({ subject }: { readonly subject: Subject }) {
  switch (subject.kind) {
    case 'organisation':
      return <p dir="auto">{subject.of.description}</p>;
    case 'need':
    case 'offer':
      return (
        <p dir="auto" lang={subject.of.content.contentLanguage}>
          {subject.of.content.summary}
        </p>
      );
    case 'proposal':
      return (
        <>
          <Sides match={subject.of} />
          <Reasons match={subject.of} />
        </>
      );
  }
}
