import { Button } from '@mantine/core';
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, directory, ifMatch } from '../api/client.js';
import { asProblem } from '../api/problem.js';
import organisation from '../organisation/organisation.module.css';
import { sessionQuery } from '../session/session.js';
import { SaveButton } from '../settings/save-button.js';
import { SettingsForm } from '../settings/settings-form.js';
import { useForm } from '../settings/use-form.js';
import { useAnnounce } from '../ui/announce.js';
import { Ticks } from '../ui/choices.js';
import { Group } from '../ui/group.js';
import { SureButton } from '../ui/sure-button.js';
import { useProblemText } from '../ui/use-problem-text.js';
import { OFFICES, type Office, type Person } from './people-queries.js';

interface PersonProps {
  readonly person: Person;
}

/** What is seen of people may be another by now, and oneself may be the person. */
async function lookAgain(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: ['people'] });
  await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
}

/** Whether the person coordinates, and whether they administer. */
export function OfficesForm({ person: { id, version, roles } }: PersonProps) {
  const { t } = useTranslation(['people', 'shell']);
  const client = useQueryClient();
  const announce = useAnnounce();
  const [offices, setOffices] = useState<readonly Office[]>(
    OFFICES.filter((office) => roles.includes(office)),
  );
  const form = useForm({
    inputs: { offices: 'offices' },
    check: () => [],
    send: () =>
      answered(
        directory.PUT('/api/directory/users/{id}/offices', {
          params: { path: { id }, header: ifMatch(version) },
          body: { offices: [...offices] },
        }),
      ),
    onSuccess: async () => {
      announce(t('offices.saved'));
      await lookAgain(client);
    },
  });
  return (
    <section className={organisation.section} aria-labelledby="offices-title">
      <h2 id="offices-title">{t('offices.title')}</h2>
      <SettingsForm form={form} labelledBy="offices-title">
        <Group
          id="offices"
          label={t('offices.question')}
          hint={t('offices.hint')}
          error={form.errorAt('offices')}
        >
          <Ticks
            id="offices"
            choices={OFFICES.map((code) => ({ code, label: t(`shell:role.${code}`) }))}
            chosen={offices}
            change={(chosen) => setOffices(chosen as Office[])}
          />
        </Group>
        <SaveButton form={form} />
      </SettingsForm>
    </section>
  );
}

/** Signs the person out of every browser. */
export function EndSessions({ person: { id, name } }: PersonProps) {
  const { t } = useTranslation('people');
  const end = useStep(
    () => answered(directory.DELETE('/api/directory/users/{id}/sessions', { params: { path: { id } } })),
    t('sessions.done', { name }),
  );
  return (
    <section className={organisation.section} aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions.title')}</h2>
      <p>{t('sessions.lead')}</p>
      <SureButton text={t('sessions.action', { name })} busy={end.isPending} act={() => end.mutate()} />
    </section>
  );
}

/** Stops the person, or lets them go on. */
export function Lock({ person: { id, version, name, active } }: PersonProps) {
  const { t } = useTranslation('people');
  const params = { path: { id }, header: ifMatch(version) };
  const lock = useStep(
    () => answered(directory.POST('/api/directory/users/{id}/lock', { params })),
    t('lock.done', { name }),
  );
  const unlock = useStep(
    () => answered(directory.POST('/api/directory/users/{id}/unlock', { params })),
    t('unlock.done', { name }),
  );
  return (
    <section className={organisation.section} aria-labelledby="lock">
      <h2 id="lock">{active ? t('lock.title') : t('unlock.title')}</h2>
      <p>{active ? t('lock.lead') : t('unlock.lead')}</p>
      {active ? (
        <SureButton text={t('lock.action', { name })} busy={lock.isPending} act={() => lock.mutate()} />
      ) : (
        <Button variant="default" loading={unlock.isPending} onClick={() => unlock.mutate()}>
          {t('unlock.action', { name })}
        </Button>
      )}
    </section>
  );
}

function useStep(take: () => Promise<unknown>, done: string) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: take,
    onSuccess: () => announce(done),
    onError: (error) => announce(problemText(asProblem(error))),
    onSettled: () => lookAgain(client),
  });
}
