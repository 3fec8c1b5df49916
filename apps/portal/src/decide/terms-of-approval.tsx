import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';
import { useProblemText } from '../ui/use-problem-text.js';
import { CapacityInWords, useCapacityText } from '../writing/answer.js';
import { ALLOCATION, EVEN_IF_COVERED, type TermsOfApproval } from './use-terms.js';
import classes from './queue.module.css';

/** What an approval would take of the offer, and what speaks against approving as it is. */
export function TermsInputs({ terms }: { readonly terms: TermsOfApproval }) {
  const { t } = useTranslation('decide');
  const problemText = useProblemText();
  const { left, refusal, surplus, wrong } = terms;
  return (
    <>
      {refusal !== null && (
        <p className={classes.wrong}>{problemText(new Problem(refusal.code, 0, refusal.detail))}</p>
      )}
      {left !== null && !terms.isHopeless && (
        <div className={classes.allocation}>
          <label htmlFor={ALLOCATION}>{t('allocation')}</label>
          <input
            id={ALLOCATION}
            inputMode="decimal"
            dir="ltr"
            value={terms.written}
            aria-describedby={`${ALLOCATION}-left`}
            aria-invalid={wrong === ALLOCATION || undefined}
            onChange={({ target }) => terms.write(target.value)}
          />
          <span id={`${ALLOCATION}-left`} className={classes.soft}>
            {t('left')} <CapacityInWords capacity={left} />
          </span>
        </div>
      )}
      {surplus !== null && <EvenIfCovered terms={terms} />}
    </>
  );
}

/** To approve what would otherwise be too much. */
function EvenIfCovered({ terms: { surplus, lacking, ...terms } }: { readonly terms: TermsOfApproval }) {
  const { t } = useTranslation('decide');
  const capacityText = useCapacityText();
  const more =
    lacking === null ? t('reallocate.even-more') : t('even-if-more', { lacking: capacityText(lacking) });
  return (
    <label className={classes.tick}>
      <input
        id={EVEN_IF_COVERED}
        type="checkbox"
        checked={terms.evenIfCovered}
        aria-invalid={terms.wrong === EVEN_IF_COVERED || undefined}
        onChange={({ target }) => terms.setEvenIfCovered(target.checked)}
      />
      <span>{surplus === 'covered' ? t('even-if-covered') : more}</span>
    </label>
  );
}
