import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import field from '../ui/field.module.css';
import { Labelled } from '../ui/labelled.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { Tag, type Shape } from '../ui/status.js';
import { decisionsQuery, type DecisionsReport } from './judging-queries.js';
import { judgingSearchOf, type JudgingSearch } from './judging-search.js';
import { FiguresTable } from './figures-table.js';
import classes from './judging.module.css';

/** Whether criteria say what people decide, and why people turn matches down. */
export function DecisionsTab({ search }: { readonly search: JudgingSearch }) {
  const { from, to } = search;
  const { t } = useTranslation('judging');
  return (
    <section className={classes.section} aria-labelledby="decisions">
      <h2 id="decisions">{t('decisions.title')}</h2>
      <p className={classes.soft}>{t('decisions.lead')}</p>
      <Days key={`${from} ${to}`} from={from ?? ''} to={to ?? ''} />
      <Report days={search} />
    </section>
  );
}

/** The first and the last day that count. */
const ENDS = ['from', 'to'] as const;

function Days({ from, to }: { readonly from: string; readonly to: string }) {
  const { t } = useTranslation(['judging', 'shell']);
  const navigate = useNavigate();
  const [days, setDays] = useState({ from, to });
  const [wrong, setWrong] = useState(false);
  function show(event: FormEvent) {
    event.preventDefault();
    const isWrong = days.from !== '' && days.to !== '' && days.to < days.from;
    setWrong(isWrong);
    if (isWrong) document.getElementById('decisions-to')?.focus();
    else
      void navigate({
        to: '/judging',
        search: judgingSearchOf({ tab: 'decisions', ...days }),
        resetScroll: false,
      });
  }
  return (
    <form className={classes.days} onSubmit={show} noValidate aria-label={t('decisions.days')}>
      {ENDS.map((which) => (
        <Labelled
          key={which}
          id={`decisions-${which}`}
          label={t(`decisions.${which}`)}
          error={which === 'to' && wrong ? t('shell:wrong.ends-before-start') : undefined}
        >
          {(about) => (
            <input
              {...about}
              className={`${field.input} ${field.short}`}
              type="date"
              value={days[which]}
              onChange={({ target }) => setDays({ ...days, [which]: target.value })}
            />
          )}
        </Labelled>
      ))}
      <Button type="submit" variant="default">
        {t('decisions.show')}
      </Button>
    </form>
  );
}

function Report({ days: { from, to } }: { readonly days: Pick<JudgingSearch, 'from' | 'to'> }) {
  const { t, i18n } = useTranslation('judging');
  const report = useQuery(decisionsQuery(i18n.language, from, to));
  if (report.isPending) return <Loading />;
  if (report.isError) return <Failure error={report.error} retry={report.refetch} />;
  const { for: decidedFor, against, criteria, reasons } = report.data;
  if (decidedFor + against === 0) {
    return (
      <Empty title={t('decisions.none')}>
        <p>{t('decisions.none-body')}</p>
      </Empty>
    );
  }
  return (
    <>
      <p className={classes.headline}>{t('decisions.headline', { for: decidedFor, against })}</p>
      <ul className={classes.criteria}>
        {inOrder(criteria).map((criterion) => (
          <CriterionLine key={criterion.criterion} of={criterion} />
        ))}
      </ul>
      {criteria.some(({ verdict }) => verdict === 'disagrees') && (
        <p>
          <Link to="/judging" search={{ tab: 'what-if', item: 'new' }}>
            {t('what-if.new')}
          </Link>
        </p>
      )}
      {reasons.length > 0 && <Reasons reasons={reasons} />}
    </>
  );
}

type CriterionReport = DecisionsReport['criteria'][number];

const VERDICTS = ['disagrees', 'agrees', 'unclear'] as const satisfies readonly CriterionReport['verdict'][];

const SHAPES: Readonly<Record<CriterionReport['verdict'], Shape>> = {
  disagrees: 'flag',
  agrees: 'check',
  unclear: 'outline',
};

/** What calls for attention comes first. */
function inOrder(criteria: readonly CriterionReport[]): readonly CriterionReport[] {
  return VERDICTS.flatMap((verdict) => criteria.filter((each) => each.verdict === verdict));
}

function CriterionLine({ of }: { readonly of: CriterionReport }) {
  const { t } = useTranslation(['judging', 'match']);
  const { percent } = useFormat();
  const { criterion, for: decidedFor, against, verdict } = of;
  const isKnown = decidedFor.mean !== null && against.mean !== null;
  return (
    <li>
      <h3>{t(`match:criterion.${criterion}`)}</h3>
      <Tag shape={SHAPES[verdict]} text={t(`decisions.verdict.${verdict}`)} />
      <p>
        {isKnown
          ? t(`decisions.words.${verdict}`, {
              for: percent(decidedFor.mean ?? 0),
              against: percent(against.mean ?? 0),
            })
          : t(`decisions.words.${unknownIn(of)}`)}
      </p>
      <p className={classes.soft}>
        {t('decisions.known-of', { for: decidedFor.pairs, against: against.pairs })}
      </p>
    </li>
  );
}

function Reasons({ reasons }: Pick<DecisionsReport, 'reasons'>) {
  const { t } = useTranslation(['judging', 'shell']);
  const { number } = useFormat();
  return (
    <>
      <h3>{t('decisions.reasons')}</h3>
      <FiguresTable
        caption={t('decisions.reasons')}
        of={t('shell:form.reason')}
        columns={[t('decisions.how'), t('decisions.count')]}
        rows={reasons.map(({ status, code, label, count }) => ({
          key: `${status} ${code}`,
          name: label ?? t('decisions.no-code'),
          cells: [t(`shell:status.${status}`), number(count)],
        }))}
      />
    </>
  );
}

/** Why two sides cannot be compared. */
function unknownIn({ for: decidedFor, against }: CriterionReport): 'only-for' | 'only-against' | 'one-sided' {
  if (decidedFor.mean !== null) return 'only-for';
  return against.mean === null ? 'one-sided' : 'only-against';
}
