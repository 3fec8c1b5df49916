import { useTranslation } from 'react-i18next';
import type { Choice } from './choices.js';
import classes from './field.module.css';

interface PickManyProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly (string | number)[];
  readonly change: (chosen: (string | number)[]) => void;
}

/** Some of a long list, chosen one after the other. */
export function PickMany({ id, choices, chosen, change }: PickManyProps) {
  const { t } = useTranslation('form');
  const labelOf = (code: string | number) =>
    choices.find((choice) => choice.code === code)?.label ?? String(code);
  return (
    <>
      {chosen.length > 0 && (
        <ul className={classes.chosen}>
          {chosen.map((code) => (
            <li key={code}>
              <span>{labelOf(code)}</span>
              <button
                type="button"
                aria-label={t('remove', { name: labelOf(code) })}
                onClick={() => change(chosen.filter((other) => other !== code))}
              >
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <select
        className={classes.input}
        aria-label={t('choose-more')}
        name={id}
        value=""
        onChange={({ target }) => change([...chosen, target.value])}
      >
        <option value="">{t('choose-more')}</option>
        {choices
          .filter(({ code }) => !chosen.includes(code))
          .map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
      </select>
    </>
  );
}
