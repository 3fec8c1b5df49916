import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { Bar } from '../ui/bar.js';
import { criteriaOf, sumOfWeights, type Proposal } from './match-record.js';
import classes from './match.module.css';

interface BarsProps {
  readonly match: Pick<Proposal, 'explanation'>;
}

/** Every criterion: as long as it counts, as full as it suits. */
export function CriterionBars({ match }: BarsProps) {
  const { t } = useTranslation('match');
  const { percent } = useFormat();
  const criteria = criteriaOf(match);
  const sum = sumOfWeights(match);
  const heaviest = Math.max(1, ...criteria.map(({ weight }) => weight));
  return (
    <table className={classes.bars}>
      <caption className={classes.caption}>{t('bars.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('bars.criterion')}</th>
          <th scope="col" className={classes.drawn}>
            <span className={classes.hidden}>{t('bars.drawing')}</span>
          </th>
          <th scope="col">{t('bars.value')}</th>
          <th scope="col">{t('bars.weight')}</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((judged) => (
          <tr key={judged.criterion} data-unknown={judged.value === null || undefined}>
            <th scope="row">{t(`criterion.${judged.criterion}`)}</th>
            <td className={classes.drawn}>
              <Bar length={judged.weight / heaviest} filled={judged.value} />
            </td>
            <td className={classes.value}>
              {judged.value === null ? t(`silent.${judged.silent ?? 'both'}`) : percent(judged.value)}
            </td>
            <td className={classes.weight} data-label={t('bars.weight')}>
              {percent(judged.weight / sum)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
