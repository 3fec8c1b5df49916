import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, directory } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { useFormat } from '../i18n/use-format.js';
import { useAnnounce } from '../ui/announce.js';
import list from '../ui/list.module.css';
import { Failure, Loading } from '../ui/states.js';
import { Tag } from '../ui/status.js';
import { useProblemText } from '../ui/use-problem-text.js';
import { browserNameOf } from './browser-name.js';
import { sessionsQuery, type ListedSession } from './settings-queries.js';
import classes from './settings.module.css';

/** The browsers in which the person is signed in; each can be ended, and all others at once. */
export function SessionsSection() {
  const { t } = useTranslation('settings');
  const sessions = useQuery(sessionsQuery);
  const endOthers = useEnd(() => answered(directory.DELETE('/api/directory/sessions')));
  return (
    <section className={classes.section} aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions.title')}</h2>
      <p>{t('sessions.lead')}</p>
      {sessions.isPending && <Loading />}
      {sessions.isError && <Failure error={sessions.error} retry={sessions.refetch} />}
      {sessions.isSuccess && (
        <ul className={list.list}>
          {sessions.data.map((session) => (
            <SessionLine key={session.id} session={session} />
          ))}
        </ul>
      )}
      {sessions.data?.some(({ current }) => !current) && (
        <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
          {t('sessions.end-others')}
        </Button>
      )}
    </section>
  );
}

function SessionLine({ session }: { readonly session: ListedSession }) {
  const { t } = useTranslation('settings');
  const { ago } = useFormat();
  const { id, current, userAgent, lastSeenAt, address } = session;
  const end = useEnd(() =>
    answered(directory.DELETE('/api/directory/sessions/{id}', { params: { path: { id } } })),
  );
  const known = browserNameOf(userAgent);
  const browser = known ? t('sessions.on', { ...known }) : t('sessions.unknown');
  return (
    <li className={list.row}>
      <span className={classes.details}>
        <strong>{browser}</strong>
        <span className={classes.soft}>{t('sessions.seen', { ago: ago(lastSeenAt), address })}</span>
      </span>
      {current ? (
        <Tag shape="full" text={t('sessions.current')} />
      ) : (
        <Button variant="default" size="compact-md" loading={end.isPending} onClick={() => end.mutate()}>
          {t('sessions.end-of', { browser })}
        </Button>
      )}
    </li>
  );
}

function useEnd(end: () => Promise<unknown>) {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const announce = useAnnounce();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: end,
    onSuccess: () => announce(t('sessions.ended')),
    onError: (error) => announce(problemText(asProblem(error))),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
  });
}
