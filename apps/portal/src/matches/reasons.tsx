import { useTranslation } from 'react-i18next';
import { CriterionBars } from './criterion-bars.js';
import { conditionsOf, type Proposal } from './match-record.js';
import classes from './match.module.css';

interface ReasonsProps {
  readonly match: Pick<Proposal, 'explanation'>;
}

/** Why two sides are brought together: what speaks for it, how each criterion came out, what stands against it. */
export function Reasons({ match }: ReasonsProps) {
  const { t } = useTranslation('match');
  const { words } = match.explanation;
  return (
    <div className={classes.reasons}>
      <p className={classes.headline}>{words.headline}</p>
      <Sentences title={t('strengths')} of={words.strengths} mark="for" />
      <Sentences title={t('against')} of={words.against} mark="against" none={t('against-none')} />
      <section>
        <h3>{t('bars.title')}</h3>
        <p className={classes.soft}>{t('bars.lead')}</p>
        <CriterionBars match={match} />
      </section>
      <Sentences title={t('conditions')} of={words.conditions} />
      <Conditions match={match} />
      <Sentences title={t('unknowns')} of={words.unknowns} lead={t('unknowns-lead')} />
      <Sentences title={t('equity')} of={words.equity} lead={t('equity-lead')} apart />
      <Sentences title={t('clearing')} of={words.clearing} />
    </div>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly of: readonly string[];
  readonly lead?: string;
  readonly mark?: 'for' | 'against';
  /** What to say when there is nothing to say. */
  readonly none?: string;
  readonly apart?: boolean;
}

function Sentences({ title, of, lead, mark, none, apart = false }: SentencesProps) {
  if (of.length === 0 && none === undefined) return null;
  return (
    <section className={apart ? classes.apart : undefined}>
      <h3>{title}</h3>
      {lead !== undefined && <p className={classes.soft}>{lead}</p>}
      {of.length === 0 && <p>{none}</p>}
      {of.length > 0 && (
        <ul className={classes.sentences} data-mark={mark}>
          {of.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The conditions that a pair must meet, folded up: of one that is proposed, all are met. */
function Conditions({ match }: ReasonsProps) {
  const { t } = useTranslation('match');
  const conditions = conditionsOf(match);
  const met = conditions.filter(({ state }) => state === 'met').length;
  return (
    <details className={classes.details}>
      <summary>{t('passed', { passed: met, all: conditions.length })}</summary>
      <ul className={classes.checks}>
        {conditions.map(({ condition, state }) => (
          <li key={condition} data-state={state}>
            {t('condition-state', { condition: t(`condition.${condition}`), state: t(`met.${state}`) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
