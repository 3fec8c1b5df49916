import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { ButtonLink } from '../ui/button-link.js';
import { Failure, Loading } from '../ui/states.js';
import { EquityFacts } from './equity-facts.js';
import {
  equityQuery,
  weightsOf,
  weightsQuery,
  type EquityInForce,
  type WeightsInForce,
} from './judging-queries.js';
import classes from './judging.module.css';
import { PublishEquity, PublishWeights } from './publish-forms.js';
import { UnderWay } from './under-way.js';
import { useName } from './use-name.js';
import { WeightsTable } from './weights-table.js';

/** The weights and the equity terms in force, and those before them. */
export function RulesTab() {
  const { t } = useTranslation('judging');
  const weights = useQuery(weightsQuery);
  const equity = useQuery(equityQuery);
  return (
    <>
      <p>
        <ButtonLink to="/judging" search={{ tab: 'what-if', item: 'new' }}>
          {t('what-if.new')}
        </ButtonLink>
      </p>
      <section className={classes.section} aria-labelledby="weights">
        <h2 id="weights">{t('weights.title')}</h2>
        <p className={classes.soft}>{t('weights.lead')}</p>
        {weights.isPending && <Loading />}
        {weights.isError && <Failure error={weights.error} retry={weights.refetch} />}
        {weights.isSuccess && <WeightsNow inForce={weights.data} />}
      </section>
      <section className={classes.section} aria-labelledby="equity">
        <h2 id="equity">{t('equity.title')}</h2>
        <p className={classes.soft}>{t('equity.lead')}</p>
        {equity.isPending && <Loading />}
        {equity.isError && <Failure error={equity.error} retry={equity.refetch} />}
        {equity.isSuccess && <EquityNow inForce={equity.data} />}
      </section>
    </>
  );
}

function WeightsNow({ inForce }: { readonly inForce: WeightsInForce }) {
  const { t } = useTranslation('judging');
  const [newest] = inForce.published;
  const { rejudging } = inForce;
  return (
    <>
      <Publication of={newest ?? null} version={inForce.version} />
      {rejudging?.endedAt === null && (
        <UnderWay
          text={t('weights.rejudging', { done: rejudging.done, needs: rejudging.needs })}
          done={rejudging.done}
          of={rejudging.needs}
        />
      )}
      <WeightsTable
        weights={weightsOf(inForce)}
        caption={t('weights.caption', { version: inForce.version })}
      />
      <Unfolded summary={t('weights.publish')}>
        {(close) => <PublishWeights inForce={inForce} close={close} />}
      </Unfolded>
      <Earlier published={inForce.published} initial={inForce.initial}>
        {(version) => (
          <WeightsTable
            weights={weightsOf(version)}
            caption={t('weights.caption', { version: version.version })}
          />
        )}
      </Earlier>
    </>
  );
}

function EquityNow({ inForce }: { readonly inForce: EquityInForce }) {
  const { t } = useTranslation('judging');
  const [newest] = inForce.published;
  return (
    <>
      <Publication of={newest ?? null} version={inForce.version} />
      <EquityFacts points={inForce.points} />
      <Unfolded summary={t('equity.publish')}>
        {(close) => <PublishEquity inForce={inForce} close={close} />}
      </Unfolded>
      <Earlier published={inForce.published} initial={inForce.initial}>
        {({ points }) => <EquityFacts points={points} />}
      </Earlier>
    </>
  );
}

interface PublicationProps {
  /** Null is what holds before anybody publishes. */
  readonly of: Pick<WeightsInForce['published'][number], 'publishedAt' | 'publishedBy' | 'reason'> | null;
  readonly version: string;
}

/** Which version it is, since when, by whom, and why. */
function Publication({ of, version }: PublicationProps) {
  const { t } = useTranslation('judging');
  if (!of) return <p>{t('version.initial', { version })}</p>;
  return <Published of={of} version={version} />;
}

function Published({
  of,
  version,
}: {
  readonly of: NonNullable<PublicationProps['of']>;
  readonly version: string;
}) {
  const { t } = useTranslation('judging');
  const { time } = useFormat();
  const name = useName(of.publishedBy);
  const date = time(of.publishedAt);
  return (
    <div className={classes.publication}>
      <p>
        {name === null
          ? t('version.published-on', { version, date })
          : t('version.published', { version, date, name })}
      </p>
      <blockquote className={classes.reason} dir="auto">
        {of.reason}
      </blockquote>
    </div>
  );
}

interface EarlierProps<Version extends { readonly version: string }> {
  /** The newest first. */
  readonly published: readonly (Version & NonNullable<PublicationProps['of']>)[];
  readonly initial: Version;
  readonly children: (version: Version) => ReactNode;
}

/** What held before the newest publication; nothing where there was none. */
function Earlier<Version extends { readonly version: string }>({
  published,
  initial,
  children,
}: EarlierProps<Version>) {
  const { t } = useTranslation('judging');
  if (published.length === 0) return null;
  const before = [...published.slice(1).map((of) => ({ of, version: of })), { of: null, version: initial }];
  return (
    <details className={classes.fold}>
      <summary>{t('version.earlier', { count: before.length })}</summary>
      <ol className={classes.versions}>
        {before.map(({ of, version }) => (
          <li key={version.version}>
            <Publication of={of} version={version.version} />
            <details className={classes.fold}>
              <summary>{t('version.show', { version: version.version })}</summary>
              {children(version)}
            </details>
          </li>
        ))}
      </ol>
    </details>
  );
}

interface UnfoldedProps {
  readonly summary: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A form that is made when somebody opens it, from what is in force then. */
function Unfolded({ summary, children }: UnfoldedProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={classes.fold}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{summary}</summary>
      {open && children(() => setOpen(false))}
    </details>
  );
}
