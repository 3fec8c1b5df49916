import { Button } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered, notifications } from '../api/client.js';
import { localeOf } from '../i18n/languages.js';
import { lookEvery } from '../live/live.js';
import { Page } from '../ui/page.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { More } from '../ui/more.js';
import { REFRESH } from './use-unread.js';
import { InboxMessage } from './inbox-message.js';
import classes from './inbox.module.css';

function messagesQuery(language: string, unreadOnly: boolean) {
  const locale = localeOf(language);
  return infiniteQueryOptions({
    queryKey: ['inbox', 'messages', locale, unreadOnly],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      answered(
        notifications.GET('/api/notifications', {
          params: {
            query: {
              locale,
              ...(unreadOnly ? { unread: 'true' as const } : {}),
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: ({ next }) => next,
    refetchInterval: lookEvery(REFRESH),
  });
}

export function InboxPage() {
  const { t, i18n } = useTranslation('inbox');
  const client = useQueryClient();
  const navigate = useNavigate();
  const unreadOnly = useSearch({ from: '/inside/inbox' }).unread ?? false;
  const messages = useInfiniteQuery(messagesQuery(i18n.language, unreadOnly));
  const readAll = useMutation({
    mutationFn: () => answered(notifications.POST('/api/notifications/read-all')),
    onSuccess: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  });
  const items = messages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      help="contact"
      title={t('title')}
      lead={t('lead')}
      action={
        items.some(({ readAt }) => readAt === null) && (
          <Button variant="default" loading={readAll.isPending} onClick={() => readAll.mutate()}>
            {t('read-all')}
          </Button>
        )
      }
    >
      <div className={classes.filter} role="group" aria-label={t('filter')}>
        {[false, true].map((only) => (
          <button
            key={String(only)}
            type="button"
            aria-pressed={only === unreadOnly}
            onClick={() => void navigate({ to: '/inbox', search: only ? { unread: true } : {} })}
          >
            {only ? t('unread-only') : t('all')}
          </button>
        ))}
      </div>
      {messages.isPending && <Loading />}
      {messages.isError && <Failure error={messages.error} retry={messages.refetch} />}
      {messages.isSuccess && items.length === 0 && (
        <Empty title={t('empty')}>
          <p>{t('empty-body')}</p>
        </Empty>
      )}
      {items.length > 0 && (
        <ul className={classes.messages}>
          {items.map((message) => (
            <InboxMessage key={message.id} message={message} />
          ))}
        </ul>
      )}
      <More list={messages} />
    </Page>
  );
}
