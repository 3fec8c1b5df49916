import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, ifMatch, matching } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { WordsForm } from '../decide/reason-form.js';
import { useAnnounce } from '../ui/announce.js';
import { ButtonLink } from '../ui/button-link.js';
import { Failure, Loading } from '../ui/states.js';
import { SureButton } from '../ui/sure-button.js';
import { useProblemText } from '../ui/use-problem-text.js';
import { AskedFor } from './asked-for.js';
import { FocusedHeading } from './focused-heading.js';
import {
  equityQuery,
  isUnderWay,
  weightsQuery,
  whatIfQuery,
  type WhatIf,
  type WhatIfInFull,
} from './judging-queries.js';
import classes from './judging.module.css';
import { OutcomeOf } from './outcome.js';
import { Tried } from './tried.js';
import { UnderWay } from './under-way.js';
import { WhatIfStatus } from './what-if-status.js';

/** One what-if: what is tried, how far it is, what would change, and what becomes of it. */
export function OneWhatIf({ id }: { readonly id: string }) {
  const whatIf = useQuery(whatIfQuery(id));
  if (whatIf.isPending) return <Loading />;
  if (whatIf.isError) return <Failure error={whatIf.error} retry={whatIf.refetch} />;
  return <WhatIfShown whatIf={whatIf.data} />;
}

function WhatIfShown({ whatIf }: { readonly whatIf: WhatIfInFull }) {
  const { t } = useTranslation('judging');
  const { title, status, requestedAt, requestedBy, outcome } = whatIf;
  return (
    <section className={classes.section} aria-labelledby="what-if">
      <p>
        <Link to="/judging" search={{ tab: 'what-if' }}>
          {t('what-if.back')}
        </Link>
      </p>
      <FocusedHeading id="what-if">
        <bdi>{title}</bdi>
      </FocusedHeading>
      <p className={classes.meta}>
        <span role="status">
          <WhatIfStatus of={status} />
        </span>
        <AskedFor at={requestedAt} by={requestedBy} />
      </p>
      <State whatIf={whatIf} />
      <Tried whatIf={whatIf} />
      {outcome && <OutcomeOf outcome={outcome} />}
      <Steps whatIf={whatIf} />
    </section>
  );
}

/** What its state means, in words. */
function State({ whatIf: { status, progress, failure } }: { readonly whatIf: WhatIf }) {
  const { t } = useTranslation('judging');
  switch (status) {
    case 'requested':
      return <UnderWay text={t('what-if.waits')} />;
    case 'running':
      return progress.needs > 0 && progress.done === progress.needs ? (
        <UnderWay text={t('what-if.clears', { needs: progress.needs })} />
      ) : (
        <UnderWay
          text={t('what-if.judges', { done: progress.done, needs: progress.needs })}
          done={progress.done}
          of={progress.needs}
        />
      );
    case 'failed':
      return <p className={classes.note}>{t(`what-if.failure.${failure ?? 'unexpected'}`)}</p>;
    case 'cancelled':
      return <p className={classes.note}>{t('what-if.is-cancelled')}</p>;
    case 'published':
      return (
        <p className={classes.note}>
          {t('what-if.is-published')} <Link to="/judging">{t('what-if.see-rules')}</Link>
        </p>
      );
    case 'discarded':
      return <p className={classes.note}>{t('what-if.is-discarded')}</p>;
    case 'done':
      return null;
  }
}

/** Whether what it was compared with still holds: only then can it be published, or are its figures those of today. */
function useStanding({ weights, equity, basedOn }: WhatIf): 'same' | 'figures-differ' | 'overtaken' {
  const weightsNow = useQuery(weightsQuery).data?.version;
  const equityNow = useQuery(equityQuery).data?.version;
  if (!basedOn || weightsNow === undefined || equityNow === undefined) return 'same';
  const [otherWeights, otherEquity] = [basedOn.weights !== weightsNow, basedOn.equity !== equityNow];
  if ((weights && otherWeights) || (equity && otherEquity)) return 'overtaken';
  return otherWeights || otherEquity ? 'figures-differ' : 'same';
}

function Steps({ whatIf }: { readonly whatIf: WhatIf }) {
  const { t } = useTranslation('judging');
  const { id, version, status } = whatIf;
  const client = useQueryClient();
  const standing = useStanding(whatIf);
  const params = { path: { id }, header: ifMatch(version) };
  const cancel = useStep(
    () =>
      answered(matching.POST('/api/matching/what-ifs/{id}/cancel', { params })).catch((error: unknown) =>
        endedBefore(client, id, error),
      ),
    (now) => (now.status === 'cancelled' ? t('what-if.is-cancelled') : t('what-if.ended-before')),
  );
  const discard = useStep(
    () => answered(matching.POST('/api/matching/what-ifs/{id}/discard', { params })),
    () => t('what-if.is-discarded'),
  );
  if (isUnderWay(whatIf)) {
    return (
      <div>
        <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
          {t('what-if.cancel')}
        </Button>
      </div>
    );
  }
  const again = (
    <ButtonLink variant="default" to="/judging" search={{ tab: 'what-if', item: 'new', like: id }}>
      {t('what-if.again')}
    </ButtonLink>
  );
  if (status === 'published' || status === 'discarded') return <div>{again}</div>;
  return (
    <section className={classes.decision} aria-labelledby="decide">
      <h3 id="decide">{t('what-if.decide')}</h3>
      {status === 'done' && standing === 'figures-differ' && <p>{t('what-if.figures-differ')}</p>}
      {status === 'done' && standing === 'overtaken' && <p role="alert">{t('what-if.overtaken')}</p>}
      {status === 'done' && standing !== 'overtaken' && <Publish whatIf={whatIf} />}
      <div className={classes.buttons}>
        {again}
        <SureButton
          text={t('what-if.discard')}
          busy={discard.isPending}
          act={() => discard.mutate(undefined)}
        />
      </div>
    </section>
  );
}

/**
 * What came of a what-if that had ended before it could be cancelled.
 *
 * @throws Problem why it could not be, where it goes on
 */
async function endedBefore(client: QueryClient, id: string, refusal: unknown): Promise<WhatIf> {
  const now = await client.fetchQuery({ ...whatIfQuery(id), staleTime: 0 });
  if (isUnderWay(now)) throw refusal;
  return now;
}

function Publish({ whatIf: { id, version } }: { readonly whatIf: WhatIf }) {
  const { t } = useTranslation('judging');
  const [asking, setAsking] = useState(false);
  const publish = useStep(
    (reason: string) =>
      answered(
        matching.POST('/api/matching/what-ifs/{id}/publish', {
          params: { path: { id }, header: ifMatch(version) },
          body: { reason },
        }),
      ),
    () => t('what-if.is-published'),
  );
  if (!asking) {
    return (
      <>
        <p>{t('what-if.publish-lead')}</p>
        <Button onClick={() => setAsking(true)}>{t('what-if.publish')}</Button>
      </>
    );
  }
  return (
    <WordsForm
      title={t('reason.label')}
      lead={t('reason.hint')}
      action={t('publish.action')}
      busy={publish.isPending}
      decide={publish.mutate}
      cancel={() => setAsking(false)}
    />
  );
}

/** A step of a what-if; whatever comes of it, everything that it touches is looked at again. */
function useStep<Said, Answer>(take: (said: Said) => Promise<Answer>, done: (answer: Answer) => string) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: take,
    onSuccess: (answer) => announce(done(answer)),
    onError: (error) => announce(problemText(asProblem(error))),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['rules'] });
      await client.invalidateQueries({ queryKey: ['what-ifs'] });
    },
  });
}
