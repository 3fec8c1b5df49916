import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { Reasons } from '../matches/reasons.js';
import type { Kind } from '../writing/content.js';
import type { JudgedPair } from './candidates-queries.js';
import classes from './candidates.module.css';

interface PairCardProps {
  /** What the other side is. */
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly who: string;
  readonly pair: Pick<JudgedPair, 'explanation' | 'knownWeight' | 'score'>;
  /** What is said of it besides, beside the name. */
  readonly state?: ReactNode;
  /** What stands against it, before what speaks for it. */
  readonly against?: string | undefined;
  /** What can be done about it. */
  readonly action?: ReactNode;
}

/** The full score, as the matching service counts. */
const FULL_SCORE = 10_000;
const ALL_WEIGHTS = 100;
const STRONGEST = 3;

/** The other side of a pair: who, what, the strongest reasons in sentences; all reasons lie behind a summary. */
export function PairCard({ kind, id, title, who, pair, state, against, action }: PairCardProps) {
  const { t } = useTranslation('posts');
  const { percent } = useFormat();
  const { words } = pair.explanation;
  return (
    <li className={classes.card}>
      <h3 className={classes.title}>
        <Link to={kind === 'need' ? '/needs/$id' : '/offers/$id'} params={{ id }} dir="auto">
          {title}
        </Link>
      </h3>
      <p className={classes.meta}>
        <bdi>{who}</bdi>
        <span className={classes.score}>{t('fit.score', { share: percent(pair.score / FULL_SCORE) })}</span>
        <span>{t('fit.known', { share: percent(pair.knownWeight / ALL_WEIGHTS) })}</span>
        {state}
      </p>
      {against !== undefined && <p className={classes.against}>{against}</p>}
      <ul className={classes.sentences}>
        {words.strengths.slice(0, STRONGEST).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <details>
        <summary>{t('fit.why')}</summary>
        <div className={classes.all}>
          <Reasons match={pair} />
        </div>
      </details>
      {action}
    </li>
  );
}
