import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import type { Criterion } from '../matches/match-record.js';
import { useLabels } from '../writing/codes.js';
import { ofHundred } from './equity-facts.js';
import { FiguresTable } from './figures-table.js';
import {
  equityQuery,
  GROUPS,
  weightsOf,
  weightsQuery,
  type EquityInForce,
  type EquityPoints,
  type Weights,
  type WeightsInForce,
  type WhatIf,
} from './judging-queries.js';
import { criteriaOf, sumOf } from './weights-table.js';

/** What is tried that is not as in the rules that it is compared with. */
export function Tried({ whatIf }: { readonly whatIf: WhatIf }) {
  const { t } = useTranslation('judging');
  const weightsNow = useQuery(weightsQuery).data;
  const equityNow = useQuery(equityQuery).data;
  if (!weightsNow || !equityNow) return null;
  const weights = whatIf.weights && weightsOf({ of: whatIf.weights });
  return (
    <>
      <h3>{t('tried.title')}</h3>
      {weights && <TriedWeights weights={weights} before={weightsBefore(weightsNow, whatIf)} />}
      {whatIf.equity && <TriedEquity points={whatIf.equity} before={pointsBefore(equityNow, whatIf)} />}
    </>
  );
}

function TriedWeights({ weights, before }: { readonly weights: Weights; readonly before: Weights | null }) {
  const { t } = useTranslation(['judging', 'match']);
  const { number, percent } = useFormat();
  const told = (of: Weights, criterion: Criterion) =>
    t('tried.weight', {
      weight: number(of[criterion]),
      share: percent(of[criterion] / Math.max(1, sumOf(of))),
    });
  return (
    <FiguresTable
      caption={t('tried.weights')}
      columns={[t('tried.before'), t('tried.after')]}
      rows={criteriaOf(weights)
        .filter((criterion) => before?.[criterion] !== weights[criterion])
        .map((criterion) => ({
          key: criterion,
          name: t(`match:criterion.${criterion}`),
          cells: [before ? told(before, criterion) : '–', told(weights, criterion)],
        }))}
    />
  );
}

function TriedEquity({
  points,
  before,
}: {
  readonly points: EquityPoints;
  readonly before: EquityPoints | null;
}) {
  const { t } = useTranslation('judging');
  const { number } = useFormat();
  const group = useLabels('country-groups');
  const terms = (of: EquityPoints) => [of.firstHelp, ...GROUPS.map((code) => of.groups[code])];
  const told = (value: number | undefined) =>
    value === undefined ? '–' : t('equity.points', { points: number(ofHundred(value)) });
  const [was, is] = [before ? terms(before) : [], terms(points)];
  return (
    <FiguresTable
      caption={t('equity.title')}
      columns={[t('tried.before'), t('tried.after')]}
      rows={[t('equity.first-help'), ...GROUPS.map(group)].flatMap((name, place) =>
        was[place] === is[place] ? [] : [{ key: name, name, cells: [told(was[place]), told(is[place])] }],
      )}
    />
  );
}

/** The weights that it was compared with, or is going to be; null where they are too old to be told. */
function weightsBefore(now: WeightsInForce, { basedOn }: WhatIf): Weights | null {
  const version = basedOn?.weights ?? now.version;
  const found = [now, ...now.published, now.initial].find((each) => each.version === version);
  return found ? weightsOf(found) : null;
}

function pointsBefore(now: EquityInForce, { basedOn }: WhatIf): EquityPoints | null {
  const version = basedOn?.equity ?? now.version;
  return [now, ...now.published, now.initial].find((each) => each.version === version)?.points ?? null;
}
