import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { Bar } from '../ui/bar.js';
import { Tag } from '../ui/status.js';
import { useLabels } from '../writing/codes.js';
import { FiguresTable } from './figures-table.js';
import type { Coverage, Tally } from './judging-queries.js';
import classes from './judging.module.css';

type Covered = Pick<Tally, 'coverage' | 'undercut'>;

/** Of the needs that any offer fits, how many get something, by group of countries. */
export function CoverageNow({ of }: { readonly of: Covered }) {
  const { t } = useTranslation('judging');
  const { number } = useFormat();
  const nameOf = useGroupName();
  return (
    <FiguresTable
      caption={t('coverage.title')}
      of={t('coverage.group')}
      columns={[t('coverage.needs'), t('coverage.covered')]}
      rows={of.coverage.map((coverage) => ({
        key: coverage.group,
        name: nameOf(coverage.group),
        cells: [number(coverage.needs), <Share key="share" of={coverage} undercut={of.undercut} />],
      }))}
    />
  );
}

interface CoverageChangeProps {
  readonly before: Covered;
  readonly after: Covered;
}

/** The same by the rules in force and by those tried. */
export function CoverageChange({ before, after }: CoverageChangeProps) {
  const { t } = useTranslation('judging');
  const nameOf = useGroupName();
  return (
    <FiguresTable
      caption={t('coverage.title')}
      of={t('coverage.group')}
      columns={[t('outcome.before'), t('outcome.after')]}
      rows={before.coverage.map((was) => {
        const is = after.coverage.find(({ group }) => group === was.group);
        return {
          key: was.group,
          name: nameOf(was.group),
          cells: [
            <Share key="before" of={was} undercut={before.undercut} />,
            is && <Share key="after" of={is} undercut={after.undercut} />,
          ],
        };
      })}
    />
  );
}

function useGroupName(): (group: Coverage['group']) => string {
  const { t } = useTranslation('judging');
  const label = useLabels('country-groups');
  return (group) => (group === 'all' || group === 'none' ? t(`coverage.group-${group}`) : label(group));
}

interface ShareProps {
  readonly of: Coverage;
  readonly undercut: Covered['undercut'];
}

function Share({ of: { group, helped, withCandidates, coverage }, undercut }: ShareProps) {
  const { t } = useTranslation('judging');
  const { percent } = useFormat();
  if (coverage === null) return <span className={classes.soft}>{t('coverage.nobody')}</span>;
  return (
    <span className={classes.covered}>
      <Bar length={1} filled={coverage} />
      <span>{t('coverage.share', { helped, of: withCandidates, share: percent(coverage) })}</span>
      {undercut.includes(group) && <Tag shape="flag" text={t('coverage.undercut')} />}
    </span>
  );
}
