import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { Bar } from '../ui/bar.js';
import { useLabels } from '../writing/codes.js';
import type { Figures } from './public-queries.js';
import type { PublicSearch, Tab } from './public-search.js';
import { WorldMap } from './world-map.js';
import classes from './public.module.css';

interface FiguresProps {
  readonly tab: Tab;
  readonly figures: Figures;
  readonly search: PublicSearch;
}

/** How much is public: on a map and in bars, each with its numbers. */
export function FiguresOf({ tab, figures, search }: FiguresProps) {
  const { t } = useTranslation('public');
  const { country } = useFormat();
  const type = useLabels('cooperation-types');
  const group = useLabels('country-groups');
  const { countries, cooperationTypes, countryGroups, total } = figures;
  const nowhere = total - countries.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={classes.figures} aria-labelledby="figures">
      <h2 id="figures">{t('figures.title')}</h2>
      {countries.length > 0 && (
        <figure>
          <WorldMap label={t(`map.${tab}`, { count: countries.length })} countries={countries} />
          <figcaption className={classes.soft}>{t('map.caption')}</figcaption>
        </figure>
      )}
      <details className={classes.table}>
        <summary>{t('figures.by-country')}</summary>
        <Bars
          caption={t('figures.by-country')}
          of={t('figures.country')}
          counts={countries.map(({ code, count }) => ({
            key: code,
            count,
            name: (
              <Link to="/public" search={{ ...search, country: code }} resetScroll={false}>
                {country(code)}
              </Link>
            ),
          }))}
        />
        {nowhere > 0 && <p className={classes.soft}>{t('figures.nowhere', { count: nowhere })}</p>}
      </details>
      <div className={classes.charts}>
        <div>
          <h3>{t('figures.by-type')}</h3>
          <Bars
            caption={t('figures.by-type')}
            of={t('figures.type')}
            counts={cooperationTypes.map(({ code, count }) => ({ key: code, count, name: type(code) }))}
          />
        </div>
        {tab !== 'offers' && (
          <div>
            <h3>{t('figures.by-group')}</h3>
            <Bars
              caption={t('figures.by-group')}
              of={t('figures.group')}
              counts={countryGroups.map(({ code, count }) => ({ key: code, count, name: group(code) }))}
            />
            <p className={classes.soft}>{t('figures.group-note')}</p>
          </div>
        )}
      </div>
    </section>
  );
}

interface BarsProps {
  readonly caption: string;
  /** What the rows are. */
  readonly of: string;
  readonly counts: readonly { readonly key: string; readonly name: ReactNode; readonly count: number }[];
}

/** A table whose numbers are drawn, too. */
function Bars({ caption, of, counts }: BarsProps) {
  const { t } = useTranslation('public');
  const { number } = useFormat();
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return (
    <table className={classes.bars}>
      <caption className={classes.hidden}>{caption}</caption>
      <thead className={classes.hidden}>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">{t('figures.number')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ key, name, count }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>
              <span className={classes.counted}>
                <span className={classes.number}>{number(count)}</span>
                <Bar length={count / most} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
