import { useTranslation } from 'react-i18next';
import { Answer } from './answer.js';
import { BothWordings } from './both-wordings.js';
import { isOpen, type Content, type Kind } from './content.js';
import { idOf, isUnsaid, STEPS, type Field } from './fields.js';
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
          (field) => field.path[0] !== 'title' && !isOfWording(field) && !isUnsaid(field, content),
        );
        if (said.length === 0) return null;
        return (
          <section key={name} className={classes.section} aria-labelledby={`part-${name}`}>
            <h3 id={`part-${name}`}>{t(`step.${name}`)}</h3>
            <dl className={classes.answers}>
              {said.map((field) => (
                <div
                  key={idOf(field)}
                  className={classes.answer}
                  data-wide={(field.path[0] === 'summary' && !isOpen(content.translations)) || undefined}
                >
                  <dt>{t(field.label)}</dt>
                  <dd>
                    {field.path[0] === 'summary' ? (
                      <BothWordings worded={content} />
                    ) : (
                      <Answer field={field} content={content} />
                    )}
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

/** In which languages something is said is seen where it is said. */
function isOfWording({ control }: Field): boolean {
  return control === 'language' || control === 'translations';
}
