import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered, notifications } from '../api/client.js';
import type { components } from '../api/generated/notifications.data.js';
import { useFormat } from '../i18n/use-format.js';
import { mayAs, useSignedIn } from '../session/session.js';
import { placeOf } from './place-of.js';
import classes from './inbox.module.css';

type Message = components['schemas']['NotificationDto'];

/** One message; it leads to what it is about, and counts as read then. */
export function InboxMessage({ message }: { readonly message: Message }) {
  const { t } = useTranslation('inbox');
  const { ago, time } = useFormat();
  const client = useQueryClient();
  const read = useMutation({
    mutationFn: () =>
      answered(notifications.POST('/api/notifications/{id}/read', { params: { path: { id: message.id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  });
  const place = placeOf(message.subject, mayAs(useSignedIn(), ['coordinator']));
  const isNew = message.readAt === null;
  return (
    <li
      className={classes.message}
      data-new={isNew || undefined}
      lang={message.locale}
      dir={message.direction}
    >
      <p className={classes.when}>
        <time dateTime={message.createdAt} title={time(message.createdAt)}>
          {ago(message.createdAt)}
        </time>
        {isNew && <strong className={classes.new}>{t('new')}</strong>}
      </p>
      <h2 className={classes.subject}>{message.title}</h2>
      <p>{message.body}</p>
      {place !== null && (
        <Link
          {...place}
          className={classes.look}
          aria-label={t('look-at', { title: message.title })}
          onClick={() => isNew && read.mutate()}
        >
          {t('look')}
        </Link>
      )}
      {isNew && (
        <button type="button" className={classes.read} onClick={() => read.mutate()}>
          {t('read')}
        </button>
      )}
    </li>
  );
}
