import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { Modality } from '../matches/modality.js';
import { useCapacityText } from '../writing/answer.js';
import { useLabels } from '../writing/codes.js';
import type { Bundle } from './candidates-queries.js';
import classes from './candidates.module.css';

/** Offers that cover a need together: what kind of cooperation it would be, and the part of each. */
export function BundleCard({ bundle }: { readonly bundle: Bundle }) {
  return (
    <li className={classes.card}>
      <Modality match={bundle} />
      <ul className={classes.parts}>
        {bundle.offers.map((part) => (
          <Part key={part.offerId} part={part} />
        ))}
      </ul>
    </li>
  );
}

function Part({ part }: { readonly part: Bundle['offers'][number] }) {
  const { t } = useTranslation(['posts', 'match']);
  const { country, list } = useFormat();
  const label = useLabels('cooperation-types');
  return (
    <li>
      <h3 className={classes.title}>
        <Link to="/offers/$id" params={{ id: part.offerId }} dir="auto">
          {part.offerTitle}
        </Link>
      </h3>
      <p className={classes.meta}>
        <bdi>{part.providerName}</bdi>
        {part.providerCountry !== null && <span>{country(part.providerCountry)}</span>}
        {part.role !== null && <span className={classes.role}>{t(`match:role.${part.role}`)}</span>}
      </p>
      <p className={classes.gives}>
        <span>{t('fit.gives', { types: list(part.covers.map(label)) })}</span>
        <HowMuch part={part} />
      </p>
    </li>
  );
}

/** What an offer would bring of the sum, or else how much of it would be taken; nothing where neither is known. */
function HowMuch({ part: { brings, takes } }: { readonly part: Bundle['offers'][number] }) {
  const { t } = useTranslation('posts');
  const { money } = useFormat();
  const capacityText = useCapacityText();
  if (brings !== null) return <span>{t('fit.brings', { sum: money(brings) })}</span>;
  if (takes.unit === 'unknown') return null;
  return <span>{t('fit.takes', { capacity: capacityText(takes) })}</span>;
}
