import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ShortcutKey } from './shortcut-key.js';
import { KEYS, useShortcuts, useShortcutsOn } from './shortcuts.js';
import classes from './queue.module.css';

/** Which keys do what, shown on `?`; here they are turned off too. */
export function ShortcutsHelp() {
  const { t } = useTranslation(['decide', 'shell']);
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useShortcutsOn();
  const show = () => dialog.current?.showModal();
  useShortcuts({ '?': show });
  return (
    <>
      <Button
        variant="default"
        size="sm"
        onClick={show}
        aria-haspopup="dialog"
        aria-keyshortcuts={on ? 'Shift+?' : undefined}
      >
        {t('keys.title')}
        {on && <ShortcutKey of="?" />}
      </Button>
      <dialog ref={dialog} className={classes.dialog} aria-labelledby="keys">
        <h2 id="keys">{t('keys.title')}</h2>
        <dl className={classes.keys}>
          {KEYS.map((key) => (
            <div key={key}>
              <dt>
                <kbd className={classes.key}>{key.toUpperCase()}</kbd>
              </dt>
              <dd>{t(`keys.${key}`)}</dd>
            </div>
          ))}
        </dl>
        <label className={classes.tick}>
          <input type="checkbox" checked={on} onChange={({ target }) => setOn(target.checked)} />
          <span>{t('keys.on')}</span>
        </label>
        <Button onClick={() => dialog.current?.close()}>{t('shell:action.close')}</Button>
      </dialog>
    </>
  );
}
