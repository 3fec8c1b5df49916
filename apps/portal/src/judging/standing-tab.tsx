import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { Facts } from '../ui/facts.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { Audits } from './audits.js';
import { CoverageNow } from './coverage.js';
import { roundedUp } from './rounded-up.js';
import { ofHundred } from './equity-facts.js';
import { clearingQuery, type Clearing } from './judging-queries.js';
import classes from './judging.module.css';

/** How offers are allotted at present, how good that is at least, and who is covered. */
export function StandingTab() {
  const { t } = useTranslation('judging');
  const clearing = useQuery(clearingQuery);
  return (
    <>
      <section className={classes.section} aria-labelledby="clearing">
        <h2 id="clearing">{t('clearing.title')}</h2>
        <p className={classes.soft}>{t('clearing.lead')}</p>
        {clearing.isPending && <Loading />}
        {clearing.isError && <Failure error={clearing.error} retry={clearing.refetch} />}
        {clearing.isSuccess && <LastRun clearing={clearing.data} />}
      </section>
      <Audits />
    </>
  );
}

function LastRun({ clearing: { due, last } }: { readonly clearing: Clearing }) {
  const { t } = useTranslation('judging');
  const { time, number, finePercent } = useFormat();
  const waiting = t('clearing.due', { count: due });
  if (!last) return <Empty title={t('clearing.none')}>{due > 0 && <p>{waiting}</p>}</Empty>;
  const points = (value: number) => number(Math.round(ofHundred(value)));
  return (
    <>
      <p className={classes.headline}>
        {last.certifiedGap === 0
          ? t('clearing.best')
          : t('clearing.gap', { gap: finePercent(roundedUp(last.certifiedGap)) })}
      </p>
      <Facts
        rows={[
          [t('clearing.when'), t('clearing.run', { date: time(last.settledAt), run: number(last.run) })],
          [t('clearing.value'), t('clearing.of', { value: points(last.value), bound: points(last.bound) })],
          [t('clearing.waiting'), waiting],
        ]}
      />
      <h3>{t('coverage.title')}</h3>
      <p className={classes.soft}>{t('coverage.lead')}</p>
      {last.undercut.length > 0 && <p className={classes.note}>{t('coverage.undercut-note')}</p>}
      <CoverageNow of={last} />
    </>
  );
}
