import { useTranslation } from 'react-i18next';
import { Answer } from './answer.js';
import type { Content, Kind } from './content.js';
import { idOf, isUnsaid, STEPS } from './fields.js';
import classes from './writing.module.css';

interface AnswersProps {
  readonly kind: Kind;
  readonly content: Content;
}

/** All that was written, step by step, but for the title; what is not known is left out. */
export function Answers({ kind, content }: AnswersProps) {
  const { t } = useTranslation('form');
  return (
    <>
      {STEPS[kind].map(({ name, fields }) => {
        const said = fields.filter(
          (field) => field.path[0] !== 'title' && field.control !== 'language' && !isUnsaid(field, content),
        );
        if (said.length === 0) return null;
        return (
          <section key={name} className={classes.section} aria-labelledby={`part-${name}`}>
            <h3 id={`part-${name}`}>{t(`step.${name}`)}</h3>
            <dl className={classes.answers}>
              {said.map((field) => (
                <div key={idOf(field)} className={classes.answer}>
                  <dt>{t(field.label)}</dt>
                  <dd>
                    <Answer field={field} content={content} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </>
  );
}
