import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { Facts } from '../ui/facts.js';
import { useLabels } from '../writing/codes.js';
import { FULL_SCORE, GROUPS, type EquityPoints } from './judging-queries.js';

/** Points as people read them: of 100. */
export function ofHundred(points: number): number {
  return (100 * points) / FULL_SCORE;
}

/** What is added for the sake of equity, term by term. */
export function EquityFacts({ points }: { readonly points: EquityPoints }) {
  const { t } = useTranslation('judging');
  const { number } = useFormat();
  const group = useLabels('country-groups');
  const told = (value: number) => t('equity.points', { points: number(ofHundred(value)) });
  return (
    <Facts
      rows={[
        [t('equity.first-help'), told(points.firstHelp)],
        ...GROUPS.map((code) => [group(code), told(points.groups[code])] as const),
      ]}
    />
  );
}
