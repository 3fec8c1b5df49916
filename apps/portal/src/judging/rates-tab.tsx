import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { mayAs, useSession } from '../session/session.js';
import field from '../ui/field.module.css';
import { Labelled } from '../ui/labelled.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { EnterRates } from './enter-rates.js';
import { FiguresTable } from './figures-table.js';
import { RATE_KEEPERS, ratesQuery } from './judging-queries.js';
import { judgingSearchOf, type JudgingSearch } from './judging-search.js';
import classes from './judging.module.css';

/** The rates at which sums in two currencies are compared, and, for administrators, others from a file. */
export function RatesTab({ search: { on } }: { readonly search: JudgingSearch }) {
  const { t } = useTranslation('judging');
  const navigate = useNavigate();
  const mayEnter = mayAs(useSession(), RATE_KEEPERS);
  return (
    <>
      <section className={classes.section} aria-labelledby="rates">
        <h2 id="rates">{t('rates.title')}</h2>
        <p className={classes.soft}>{t('rates.lead')}</p>
        <Labelled id="rates-on" label={t('rates.on')} hint={t('rates.on-hint')}>
          {(about) => (
            <input
              {...about}
              className={`${field.input} ${field.short}`}
              type="date"
              value={on ?? ''}
              onChange={({ target }) =>
                void navigate({
                  to: '/judging',
                  search: judgingSearchOf({ tab: 'rates', on: target.value }),
                  replace: true,
                  resetScroll: false,
                })
              }
            />
          )}
        </Labelled>
        <InForce on={on} />
      </section>
      {mayEnter && <EnterRates />}
    </>
  );
}

function InForce({ on }: { readonly on: string | undefined }) {
  const { t, i18n } = useTranslation('judging');
  const { date } = useFormat();
  const rates = useQuery(ratesQuery(on));
  if (rates.isPending) return <Loading />;
  if (rates.isError) return <Failure error={rates.error} retry={rates.refetch} />;
  const { base, rates: found } = rates.data;
  if (found.length === 0) {
    return (
      <Empty title={t('rates.none')}>
        <p>{t('rates.none-body')}</p>
      </Empty>
    );
  }
  const names = new Intl.DisplayNames(i18n.language, { type: 'currency' });
  // a decimal as it was entered, to the last digit
  const decimal = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 20 });
  return (
    <FiguresTable
      caption={t('rates.title')}
      of={t('rates.currency')}
      columns={[t('rates.per-base', { base: names.of(base) ?? base }), t('rates.day'), t('rates.source')]}
      rows={found.map(({ currency, perBase, on: day, source }) => ({
        key: currency,
        name: t('rates.named', { name: names.of(currency) ?? currency, code: currency }),
        cells: [decimal.format(Number(perBase)), date(day), <bdi key="source">{source}</bdi>],
      }))}
    />
  );
}
