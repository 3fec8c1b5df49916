import { useTranslation } from 'react-i18next';
import { dismiss, useAnnouncement } from './announce.js';
import classes from './announcer.module.css';

export function Announcer() {
  const { t } = useTranslation();
  const announcement = useAnnouncement();
  return (
    <div className={classes.place} role="status" aria-live="polite">
      {announcement && (
        <div className={classes.message} key={announcement.id}>
          <span>{announcement.text}</span>
          {announcement.action && (
            <button
              type="button"
              onClick={() => {
                announcement.action?.run();
                dismiss(announcement.id);
              }}
            >
              {announcement.action.text}
            </button>
          )}
          <button type="button" onClick={() => dismiss()}>
            {t('action.close')}
          </button>
        </div>
      )}
    </div>
  );
}
