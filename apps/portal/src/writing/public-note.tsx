import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failure } from '../ui/states.js';
import writing from './writing.module.css';

interface NoteProps {
  readonly hide: { readonly mutate: () => void; readonly isPending: boolean; readonly error: unknown };
}

/** Says to whoever owns it that anybody can read of it, and lets them take that back. */
export function PublicNote({ hide }: NoteProps) {
  const { t } = useTranslation('posts');
  return (
    <>
      <p>{t('public.note')}</p>
      {hide.error !== null && <Failure error={hide.error} />}
      <div className={writing.bar}>
        <Button variant="default" loading={hide.isPending} onClick={() => hide.mutate()}>
          {t('public.hide')}
        </Button>
      </div>
    </>
  );
}
