import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, directory, ifMatch } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import { OrganisationDetails } from '../decide/organisation-details.js';
import { useSignedIn } from '../session/session.js';
import { useAnnounce } from '../ui/announce.js';
import { Page } from '../ui/page.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useProblemText } from '../ui/use-problem-text.js';
import classes from './organisation.module.css';
import { toEndorseQuery, type Organisation } from './organisation-queries.js';

/** Ministries that wait for the word of the national focal point. */
export function EndorsePage() {
  const { t } = useTranslation('organisation');
  const { focalPointFor } = useSignedIn();
  const waiting = useQuery(toEndorseQuery(focalPointFor));
  return (
    <Page
      help="organisation"
      title={t('endorse.title')}
      {...(focalPointFor.length > 0 ? { lead: t('endorse.lead') } : {})}
    >
      {waiting.isPending && <Loading />}
      {waiting.isError && <Failure error={waiting.error} retry={waiting.refetch} />}
      {waiting.isSuccess && waiting.data.length === 0 && <Empty title={t('endorse.none')} />}
      {waiting.data?.map((organisation) => (
        <Ministry key={organisation.id} organisation={organisation} />
      ))}
    </Page>
  );
}

function Ministry({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useTranslation('organisation');
  const client = useQueryClient();
  const announce = useAnnounce();
  const problemText = useProblemText();
  const { id, version, name } = organisation;
  const endorse = useMutation({
    mutationFn: () =>
      answered(
        directory.POST('/api/directory/organisations/{id}/endorse', {
          params: { path: { id }, header: ifMatch(version) },
        }),
      ),
    onSuccess: () => announce(t('endorse.done', { organisation: name })),
    onError: (error) => announce(problemText(asProblem(error))),
    onSettled: () => client.invalidateQueries({ queryKey: ['to-endorse'] }),
  });
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id}>
        <bdi>{name}</bdi>
      </h2>
      <OrganisationDetails organisation={organisation} />
      <Button loading={endorse.isPending} onClick={() => endorse.mutate()}>
        {t('endorse.action', { organisation: name })}
      </Button>
    </section>
  );
}
