import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import type { Criterion } from '../matches/match-record.js';
import { Bar } from '../ui/bar.js';
import type { Weights } from './judging-queries.js';
import classes from './judging.module.css';

/** The criteria, those that count most first. */
export function criteriaOf(weights: Weights): readonly Criterion[] {
  return (Object.keys(weights) as Criterion[]).sort((one, other) => weights[other] - weights[one]);
}

export function sumOf(weights: Weights): number {
  return Object.values(weights).reduce((sum, weight) => sum + weight, 0);
}

interface WeightsTableProps {
  readonly weights: Weights;
  readonly caption: string;
}

/** What every criterion counts, drawn and in numbers. */
export function WeightsTable({ weights, caption }: WeightsTableProps) {
  const { t } = useTranslation(['judging', 'match']);
  const { percent, number } = useFormat();
  const sum = sumOf(weights);
  const heaviest = Math.max(1, ...Object.values(weights));
  return (
    <table className={classes.bars}>
      <caption className={classes.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('match:bars.criterion')}</th>
          <th scope="col" className={classes.drawn}>
            <span className={classes.hidden}>{t('match:bars.drawing')}</span>
          </th>
          <th scope="col">{t('weights.share')}</th>
          <th scope="col">{t('weights.weight')}</th>
        </tr>
      </thead>
      <tbody>
        {criteriaOf(weights).map((criterion) => (
          <tr key={criterion}>
            <th scope="row">{t(`match:criterion.${criterion}`)}</th>
            <td className={classes.drawn}>
              <Bar length={weights[criterion] / heaviest} />
            </td>
            <td className={classes.share}>{percent(weights[criterion] / sum)}</td>
            <td className={classes.weight} data-label={t('weights.weight')}>
              {number(weights[criterion])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
