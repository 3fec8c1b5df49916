import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../i18n/languages.js';
import { useFormat } from '../i18n/use-format.js';
import field from '../ui/field.module.css';
import { wordingFor, wordingsOf, type Translation, type Worded, type Wording as Words } from './wordings.js';
import classes from './writing.module.css';

/** What an organisation says in two of its languages side by side: first that of the reader, where it is there. */
export function BothWordings({ worded }: { readonly worded: Worded }) {
  const { t, i18n } = useTranslation('form');
  const nameOf = useWordingName(worded);
  const [chosen, choose] = useState<string | null>(null);
  const readers = wordingFor(worded, i18n.language);
  const others = wordingsOf(worded).filter(({ language }) => language !== readers.language);
  const other = others.find(({ language }) => language === chosen) ?? others[0];
  if (!other) return <Summary of={readers} />;
  return (
    <div className={classes.versions}>
      <div>
        <p className={classes.name}>{nameOf(readers)}</p>
        <Wording of={readers} />
      </div>
      <div>
        {others.length === 1 ? (
          <p className={classes.name}>{nameOf(other)}</p>
        ) : (
          <select
            className={field.input}
            aria-label={t('wording.beside')}
            value={other.language}
            onChange={({ target }) => choose(target.value)}
          >
            {others.map((each) => (
              <option key={each.language} value={each.language}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        )}
        <Wording of={other} />
      </div>
    </div>
  );
}

/** All translations, for whoever gave them. */
export function Translations({ of }: { readonly of: readonly Translation[] }) {
  const { language: languageName } = useFormat();
  return (
    <>
      {of.map(({ language, title = '', summary = '' }) => (
        <div key={language}>
          <p className={classes.soft}>{languageName(language)}</p>
          <Wording of={{ language, title, summary }} />
        </div>
      ))}
    </>
  );
}

function useWordingName({ contentLanguage = 'en' }: Worded): (words: Words) => string {
  const { t } = useTranslation('form');
  const { language: languageName } = useFormat();
  return ({ language }) =>
    t(language === contentLanguage ? 'wording.original' : 'wording.translation', {
      language: languageName(language),
    });
}

function Wording({ of }: { readonly of: Words }) {
  return (
    <>
      <strong className={classes.words} lang={of.language} dir={directionOf(of.language)}>
        {of.title}
      </strong>
      <Summary of={of} />
    </>
  );
}

function Summary({ of: { language, summary } }: { readonly of: Words }) {
  return (
    <span className={classes.words} lang={language} dir={directionOf(language)}>
      {summary}
    </span>
  );
}

/** What it is about in the reader's language, and from which it is where that is not the original. */
export function ReadersWording({ worded }: { readonly worded: Worded }) {
  const { t, i18n } = useTranslation('form');
  const { language: languageName } = useFormat();
  const [original] = wordingsOf(worded);
  const wording = wordingFor(worded, i18n.language);
  return (
    <>
      <Summary of={wording} />
      {wording.language !== original.language && (
        <span className={classes.soft}>
          {t('wording.translated', { language: languageName(original.language) })}
        </span>
      )}
    </>
  );
}
