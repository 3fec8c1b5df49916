import { useTranslation } from 'react-i18next';
import { useLabels } from '../writing/codes.js';
import type { Proposal } from './match-record.js';

interface EndedProps {
  readonly match: Pick<Proposal, 'cause' | 'endedBy' | 'providerName' | 'reason' | 'requesterName'>;
}

/** Why a match ended, and which person ended it; nothing of one that did not end. */
export function Ended({ match }: EndedProps) {
  const { t } = useTranslation('match');
  const { cause, endedBy, reason } = match;
  if (reason === null) return null;
  const isNamed = cause !== null && cause !== 'other' && endedBy !== null && endedBy !== 'system';
  return (
    <section aria-labelledby="ended">
      <h2 id="ended">{t('page.ended')}</h2>
      <EndedBy match={match} />
      {isNamed ? <NamedCause cause={cause} words={reason} /> : <p dir="auto">{reason}</p>}
    </section>
  );
}

function EndedBy({ match: { endedBy, requesterName, providerName } }: EndedProps) {
  const { t } = useTranslation(['match', 'shell']);
  if (endedBy === null || endedBy === 'system') return null;
  const names = {
    requester: requesterName,
    provider: providerName,
    coordinator: t('shell:role.coordinator'),
  };
  return <p>{t('page.ended-by', { name: names[endedBy] })}</p>;
}

interface NamedCauseProps {
  readonly cause: NonNullable<Proposal['cause']>;
  readonly words: string;
}

/** The cause in the reader's language and, unless they are the same, the words in the language of who named it. */
function NamedCause({ cause, words }: NamedCauseProps) {
  const label = useLabels('match-end-causes')(cause);
  return (
    <>
      <p>{label}</p>
      {words !== label && <p dir="auto">{words}</p>}
    </>
  );
}
