import { useTranslation } from 'react-i18next';
import { speak } from '../i18n/i18n.js';
import { isLanguage, LANGUAGES, OWN_NAMES } from '../i18n/languages.js';
import classes from './shell.module.css';

export function LanguageMenu() {
  const { t, i18n } = useTranslation();
  return (
    <label className={classes.language}>
      <span className={classes.hidden}>{t('language')}</span>
      <select
        value={i18n.language}
        onChange={({ target: { value } }) => {
          if (isLanguage(value)) void speak(value);
        }}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {OWN_NAMES[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
