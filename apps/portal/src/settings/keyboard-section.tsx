import { useTranslation } from 'react-i18next';
import { useShortcutsOn } from '../decide/shortcuts.js';
import fieldClasses from '../ui/field.module.css';
import classes from './settings.module.css';

/** Whether single keys do something, in this browser. */
export function KeyboardSection() {
  const { t } = useTranslation('settings');
  const [on, setOn] = useShortcutsOn();
  return (
    <section className={classes.section} aria-labelledby="keyboard">
      <h2 id="keyboard">{t('keyboard.title')}</h2>
      <label className={fieldClasses.choice}>
        <input type="checkbox" checked={on} onChange={({ target }) => setOn(target.checked)} />
        <span>{t('keyboard.on')}</span>
      </label>
    </section>
  );
}
