import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, ifMatch, offers } from '../api/client.js';
import { useAnnounce } from '../ui/announce.js';
import { ButtonLink } from '../ui/button-link.js';
import { Failure } from '../ui/states.js';
import { PublicNote } from '../writing/public-note.js';
import { Withdrawal } from '../writing/withdrawal.js';
import writing from '../writing/writing.module.css';
import type { Offer } from './offers-queries.js';
import { Reconfirm } from './reconfirm.js';

const STANDING: readonly Offer['status'][] = ['open', 'paused', 'exhausted'];
const ENDED: readonly Offer['status'][] = ['withdrawn', 'expired'];

/** In which states it can be read of by anybody, itself or through a match. */
const SHOWN: readonly Offer['status'][] = ['open', 'paused', 'exhausted', 'expired'];

/** What its provider can do with an offer next. */
export function OfferSteps({ offer }: { readonly offer: Offer }) {
  const { t } = useTranslation('posts');
  const client = useQueryClient();
  const announce = useAnnounce();
  const { id, status, version, content } = offer;
  const params = { path: { id }, header: ifMatch(version) };
  const done = (text: string) => {
    announce(text);
    return client.invalidateQueries({ queryKey: ['offers'] });
  };
  const withdraw = useMutation({
    mutationFn: (reason: string) =>
      answered(offers.POST('/api/offers/{id}/withdraw', { params, body: { reason } })),
    onSuccess: () => done(t('done.withdrawn')),
  });
  const pause = useMutation({
    mutationFn: () => answered(offers.POST('/api/offers/{id}/pause', { params })),
    onSuccess: () => done(t('done.paused')),
  });
  const resume = useMutation({
    mutationFn: () => answered(offers.POST('/api/offers/{id}/resume', { params })),
    onSuccess: () => done(t('done.resumed')),
  });
  const hide = useMutation({
    mutationFn: () => answered(offers.POST('/api/offers/{id}/hide', { params })),
    onSuccess: () => done(t('done.hidden')),
  });
  const failed = pause.error ?? resume.error;
  const isAsked = offer.reconfirmationAskedAt !== null && STANDING.includes(status);
  return (
    <section className={writing.section}>
      {isAsked ? <p className={writing.notice}>{t('offers.reconfirm-asked')}</p> : <Next status={status} />}
      {failed && <Failure error={failed} />}
      <div className={writing.bar}>
        {STANDING.includes(status) && <Reconfirm offer={offer} />}
        {(status === 'draft' || status === 'returned') && (
          <ButtonLink variant="default" to="/offers/$id/edit" params={{ id }} search={{ step: 'check' }}>
            {t('send')}
          </ButtonLink>
        )}
        {(status === 'open' || status === 'paused') && (
          <ButtonLink variant="default" to="/offers/$id/edit" params={{ id }}>
            {t('edit')}
          </ButtonLink>
        )}
        {status === 'open' && (
          <Button variant="default" loading={pause.isPending} onClick={() => pause.mutate()}>
            {t('offers.pause')}
          </Button>
        )}
        {status === 'paused' && (
          <Button variant="default" loading={resume.isPending} onClick={() => resume.mutate()}>
            {t('offers.resume')}
          </Button>
        )}
      </div>
      {!ENDED.includes(status) && <Withdrawal withdraw={withdraw} />}
      {content.isPublic === true && SHOWN.includes(status) && <PublicNote hide={hide} />}
    </section>
  );
}

function Next({ status }: { readonly status: Offer['status'] }) {
  const { t } = useTranslation('posts');
  switch (status) {
    case 'draft':
    case 'returned':
    case 'submitted':
      return <p>{t(`next.${status}`)}</p>;
    case 'open':
    case 'paused':
    case 'exhausted':
      return <p>{t(`offers.next.${status}`)}</p>;
    default:
      return null;
  }
}
