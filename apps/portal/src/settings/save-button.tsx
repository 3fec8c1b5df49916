import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Form } from './use-form.js';

/** Sends a form that keeps what is there in place of what was. */
export function SaveButton({ form }: { readonly form: Form }) {
  const { t } = useTranslation('shell');
  return (
    <div>
      <Button type="submit" loading={form.busy}>
        {t('action.save')}
      </Button>
    </div>
  );
}
