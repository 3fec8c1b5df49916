import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { CoverageChange } from './coverage.js';
import { ofHundred } from './equity-facts.js';
import { FiguresTable } from './figures-table.js';
import { FULL_SCORE, type Outcome } from './judging-queries.js';
import classes from './judging.module.css';
import { roundedUp } from './rounded-up.js';

type Side = Outcome['needs'];
type Change = Side['told'][number];
type Partner = Change['before'][number];
type SideName = 'needs' | 'offers';

const EFFECTS = ['loses', 'gains', 'changes'] as const satisfies readonly Change['effect'][];

/** What would change: in figures, for each group, and for whom. */
export function OutcomeOf({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation('judging');
  const { before, after, needs, offers } = outcome;
  const touched = [needs, offers].some(({ gains, loses, changes }) => gains + loses + changes > 0);
  return (
    <>
      <section className={classes.part} aria-labelledby="outcome">
        <h3 id="outcome">{t('outcome.title')}</h3>
        <p className={classes.headline}>
          {touched ? t('outcome.headline', { gains: needs.gains, loses: needs.loses }) : t('outcome.nothing')}
        </p>
        <Figures outcome={outcome} />
        <p className={classes.soft}>{t('outcome.note')}</p>
      </section>
      <section className={classes.part} aria-labelledby="coverage">
        <h3 id="coverage">{t('coverage.title')}</h3>
        <p className={classes.soft}>{t('coverage.lead')}</p>
        <CoverageChange before={before} after={after} />
      </section>
      {touched && (
        <>
          <Who side="needs" of={needs} />
          <Who side="offers" of={offers} />
        </>
      )}
    </>
  );
}

function Figures({ outcome: { before, after } }: { readonly outcome: Outcome }) {
  const { t } = useTranslation('judging');
  const { number, difference, finePercent } = useFormat();
  const counted = (name: 'needs' | 'offers' | 'pairs') => ({
    key: name,
    name: t(`outcome.${name}`),
    cells: [number(before[name]), number(after[name]), difference(after[name] - before[name])],
  });
  // whole points of 100: the service's are too fine to be read
  const points = (value: number) => Math.round(ofHundred(value));
  return (
    <FiguresTable
      caption={t('outcome.title')}
      columns={[t('outcome.before'), t('outcome.after'), t('outcome.difference')]}
      rows={[
        counted('needs'),
        counted('offers'),
        counted('pairs'),
        {
          key: 'suitability',
          name: t('outcome.suitability'),
          cells: [
            number(points(before.suitability)),
            number(points(after.suitability)),
            difference(points(after.suitability) - points(before.suitability)),
          ],
        },
        {
          key: 'gap',
          name: t('outcome.gap'),
          cells: [
            finePercent(roundedUp(before.certifiedGap)),
            finePercent(roundedUp(after.certifiedGap)),
            '',
          ],
        },
      ]}
    />
  );
}

/** Whom it would touch on one side, those that lose first. */
function Who({ side, of }: { readonly side: SideName; readonly of: Side }) {
  const { t } = useTranslation('judging');
  const counted = of.gains + of.loses + of.changes;
  return (
    <section className={classes.part} aria-labelledby={`who-${side}`}>
      <h3 id={`who-${side}`}>{t(`who.${side}`)}</h3>
      {counted === 0 && <p>{t('who.none')}</p>}
      {EFFECTS.filter((effect) => of[effect] > 0).map((effect) => (
        <Changes
          key={effect}
          side={side}
          effect={effect}
          count={of[effect]}
          changes={of.told.filter((change) => change.effect === effect)}
        />
      ))}
    </section>
  );
}

/** So many are shown before somebody asks for more. */
const AT_FIRST = 5;

interface ChangesProps {
  readonly side: SideName;
  readonly effect: Change['effect'];
  /** All of them, of which the service names some hundred. */
  readonly count: number;
  readonly changes: readonly Change[];
}

function Changes({ side, effect, count, changes }: ChangesProps) {
  const { t } = useTranslation(['judging', 'shell']);
  const [shown, setShown] = useState(AT_FIRST);
  return (
    <>
      <h4 className={classes.effect}>{t(`who.${side}-${effect}`, { count })}</h4>
      <ul className={classes.changes}>
        {changes.slice(0, shown).map((change) => (
          <Changed key={change.id} side={side} change={change} />
        ))}
      </ul>
      {changes.length > shown && (
        <Button variant="default" size="compact-md" onClick={() => setShown(10 * shown)}>
          {t('shell:action.more')}
        </Button>
      )}
      {changes.length < count && changes.length <= shown && (
        <p className={classes.soft}>{t('who.more', { count: count - changes.length })}</p>
      )}
    </>
  );
}

function Changed({
  side,
  change: { id, title, before, after },
}: {
  readonly side: SideName;
  readonly change: Change;
}) {
  const { t } = useTranslation('judging');
  return (
    <li>
      <PostLink side={side} id={id} title={title} />
      <dl className={classes.beforeAfter}>
        <div>
          <dt>{t('outcome.before')}</dt>
          <dd>
            <Partners side={side} partners={before} />
          </dd>
        </div>
        <div>
          <dt>{t('outcome.after')}</dt>
          <dd>
            <Partners side={side} partners={after} />
          </dd>
        </div>
      </dl>
    </li>
  );
}

function Partners({ side, partners }: { readonly side: SideName; readonly partners: readonly Partner[] }) {
  const { t } = useTranslation('judging');
  const { percent } = useFormat();
  if (partners.length === 0) return <span className={classes.soft}>{t(`who.${side}-without`)}</span>;
  return (
    <ul className={classes.partners}>
      {partners.map(({ id, title, presentScore }) => (
        <li key={id}>
          <PostLink side={side === 'needs' ? 'offers' : 'needs'} id={id} title={title} />{' '}
          <span className={classes.soft}>{percent(presentScore / FULL_SCORE)}</span>
        </li>
      ))}
    </ul>
  );
}

function PostLink({
  side,
  id,
  title,
}: {
  readonly side: SideName;
  readonly id: string;
  readonly title: string;
}) {
  const { t } = useTranslation('posts');
  return (
    <Link to={side === 'needs' ? '/needs/$id' : '/offers/$id'} params={{ id }}>
      <bdi>{title === '' ? t('untitled') : title}</bdi>
    </Link>
  );
}
