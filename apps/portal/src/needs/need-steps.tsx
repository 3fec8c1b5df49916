import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, ifMatch, needs } from '../api/client.js';
import { useAnnounce } from '../ui/announce.js';
import { ButtonLink } from '../ui/button-link.js';
import { Failure } from '../ui/states.js';
import { PublicNote } from '../writing/public-note.js';
import { Withdrawal } from '../writing/withdrawal.js';
import writing from '../writing/writing.module.css';
import type { Need } from './needs-queries.js';

/** In which states it can be read of by anybody, itself or through a match. */
const SHOWN: readonly Need['status'][] = ['open', 'matched', 'fulfilled', 'expired'];

/** What its requester can do with a need next. */
export function NeedSteps({ need }: { readonly need: Need }) {
  const { t } = useTranslation('posts');
  const client = useQueryClient();
  const announce = useAnnounce();
  const { id, status, version, content } = need;
  const params = { path: { id }, header: ifMatch(version) };
  const done = (text: string) => {
    announce(text);
    return client.invalidateQueries({ queryKey: ['needs'] });
  };
  const withdraw = useMutation({
    mutationFn: (reason: string) =>
      answered(needs.POST('/api/needs/{id}/withdraw', { params, body: { reason } })),
    onSuccess: () => done(t('done.withdrawn')),
  });
  const fulfil = useMutation({
    mutationFn: () => answered(needs.POST('/api/needs/{id}/fulfil', { params })),
    onSuccess: () => done(t('done.fulfilled')),
  });
  const hide = useMutation({
    mutationFn: () => answered(needs.POST('/api/needs/{id}/hide', { params })),
    onSuccess: () => done(t('done.hidden')),
  });
  const isNext =
    status === 'draft' ||
    status === 'returned' ||
    status === 'submitted' ||
    status === 'open' ||
    status === 'matched';
  return (
    <section className={writing.section}>
      {isNext && <p>{t(`next.${status}`)}</p>}
      {fulfil.isError && <Failure error={fulfil.error} />}
      <div className={writing.bar}>
        {(status === 'draft' || status === 'returned') && (
          <ButtonLink variant="default" to="/needs/$id/edit" params={{ id }} search={{ step: 'check' }}>
            {t('send')}
          </ButtonLink>
        )}
        {status === 'open' && (
          <ButtonLink variant="default" to="/needs/$id/edit" params={{ id }}>
            {t('edit')}
          </ButtonLink>
        )}
        {status === 'matched' && (
          <Button loading={fulfil.isPending} onClick={() => fulfil.mutate()}>
            {t('fulfil')}
          </Button>
        )}
      </div>
      {isNext && status !== 'matched' && <Withdrawal withdraw={withdraw} />}
      {content.isPublic === true && SHOWN.includes(status) && <PublicNote hide={hide} />}
    </section>
  );
}
