import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './error-summary.module.css';

export interface ErrorLine {
  /** The id of the field that it is about. */
  readonly target: string | null;
  readonly text: string;
}

/** What is wrong, at the top: it takes the focus and leads to each field. Give it a new `key` at each attempt. */
export function ErrorSummary({ errors }: { readonly errors: readonly ErrorLine[] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="alert" className={classes.summary}>
      <h2 className={classes.title}>{t('form.errors-title')}</h2>
      <ul>
        {errors.map(({ target, text }) => (
          <li key={`${target} ${text}`}>
            {target === null ? (
              text
            ) : (
              <a
                href={`#${target}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(target)?.focus();
                }}
              >
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
