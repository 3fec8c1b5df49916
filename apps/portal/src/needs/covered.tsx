import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';
import { useQuantityTexts } from '../writing/answer.js';
import { useLabels } from '../writing/codes.js';

import type { Need } from './needs-queries.js';

/** What accepted matches give of a need so far; nothing where they give nothing that is counted. */
export function Covered({ need: { coveredTypes, coveredQuantities, coveredSum } }: { readonly need: Need }) {
  const { t } = useTranslation('posts');
  const { list, money } = useFormat();
  const quantityTexts = useQuantityTexts();
  const label = useLabels('cooperation-types');
  const given = [...(coveredSum ? [money(coveredSum)] : []), ...quantityTexts(coveredQuantities)];
  return (
    <>
      {given.length > 0 && <p>{t('given-so-far', { given: list(given) })}</p>}
      {coveredTypes.length > 0 && <p>{t('covered-in-full', { types: list(coveredTypes.map(label)) })}</p>}
    </>
  );
}
