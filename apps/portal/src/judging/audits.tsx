import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, matching } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { newKey } from '../drafts/new-key.js';
import { useFormat } from '../i18n/use-format.js';
import { useAnnounce } from '../ui/announce.js';
import list from '../ui/list.module.css';
import { More } from '../ui/more.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { Tag } from '../ui/status.js';
import { useProblemText } from '../ui/use-problem-text.js';
import { AskedFor } from './asked-for.js';
import { auditsQuery, isUnderWay, type Audit } from './judging-queries.js';
import classes from './judging.module.css';
import { UnderWay } from './under-way.js';

/** What a solver, which finds the best on its own, says of the allotment; and another one on demand. */
export function Audits() {
  const { t } = useTranslation('judging');
  const audits = useInfiniteQuery(auditsQuery);
  const found = audits.data?.pages.flatMap(({ items }) => items) ?? [];
  const ended = found.filter((audit) => !isUnderWay(audit));
  return (
    <section className={classes.section} aria-labelledby="audits">
      <h2 id="audits">{t('audit.title')}</h2>
      <p className={classes.soft}>{t('audit.lead')}</p>
      {audits.isPending && <Loading />}
      {audits.isError && <Failure error={audits.error} retry={audits.refetch} />}
      {audits.isSuccess && (found.some(isUnderWay) ? <UnderWay text={t('audit.under-way')} /> : <Ask />)}
      {audits.isSuccess && found.length === 0 && <Empty title={t('audit.none')} />}
      {ended.length > 0 && (
        <ul className={list.list}>
          {ended.map((audit) => (
            <Line key={audit.id} audit={audit} />
          ))}
        </ul>
      )}
      <More list={audits} />
    </section>
  );
}

function Ask() {
  const { t } = useTranslation('judging');
  const client = useQueryClient();
  const announce = useAnnounce();
  const problemText = useProblemText();
  const [key, setKey] = useState(newKey);
  const ask = useMutation({
    mutationFn: () =>
      answered(
        matching.POST('/api/matching/clearing/audits', { params: { header: { 'Idempotency-Key': key } } }),
      ),
    onSuccess: () => setKey(newKey()),
    onError: (error) => announce(problemText(asProblem(error))),
    onSettled: () => client.invalidateQueries({ queryKey: auditsQuery.queryKey }),
  });
  return (
    <div>
      <Button variant="default" loading={ask.isPending} onClick={() => ask.mutate()}>
        {t('audit.ask')}
      </Button>
    </div>
  );
}

function Line({ audit }: { readonly audit: Audit }) {
  const { t } = useTranslation('judging');
  const { finePercent, number } = useFormat();
  const { requestedAt, requestedBy, run, ratio, isAlarming, failure } = audit;
  return (
    <li className={list.row}>
      <span className={list.title}>
        {ratio === null
          ? t(`audit.failure.${failure ?? 'unsolved'}`)
          : t('audit.ratio', { ratio: finePercent(ratio), run: run === null ? '–' : number(run) })}
      </span>
      <span className={list.meta}>
        <AskedFor at={requestedAt} by={requestedBy} />
        <Verdict ratio={ratio} isAlarming={isAlarming} />
      </span>
    </li>
  );
}

function Verdict({ ratio, isAlarming }: Pick<Audit, 'ratio' | 'isAlarming'>) {
  const { t } = useTranslation('judging');
  if (ratio === null) return <Tag shape="cross" text={t('audit.no-figure')} />;
  if (isAlarming) return <Tag shape="flag" text={t('audit.alarming')} />;
  return <Tag shape="check" text={t('audit.good')} />;
}
