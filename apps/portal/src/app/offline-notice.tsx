import { useTranslation } from 'react-i18next';
import { useOnline } from './use-online.js';
import classes from './shell.module.css';

export function OfflineNotice() {
  const { t } = useTranslation();
  const online = useOnline();
  return (
    <div role="status" className={classes.offline} data-shown={!online || undefined}>
      {!online && (
        <>
          <strong>{t('state.offline-title')}</strong> <span>{t('state.offline-body')}</span>
        </>
      )}
    </div>
  );
}
