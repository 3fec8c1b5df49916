import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './sure-button.module.css';

interface SureButtonProps {
  /** What it does, with the name of what it does it to. */
  readonly text: string;
  readonly busy: boolean;
  readonly act: () => void;
}

/** Does what cannot be undone, after asking once more. */
export function SureButton({ text, busy, act }: SureButtonProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button variant="subtle" color="red" size="compact-md" onClick={() => setAsking(true)}>
        {text}
      </Button>
    );
  }
  return (
    <span className={classes.asking} role="group" aria-label={t('sure')}>
      <strong>{t('sure')}</strong>
      <Button color="red" size="compact-md" loading={busy} autoFocus onClick={act}>
        {text}
      </Button>
      <Button variant="default" size="compact-md" onClick={() => setAsking(false)}>
        {t('action.cancel')}
      </Button>
    </span>
  );
}
