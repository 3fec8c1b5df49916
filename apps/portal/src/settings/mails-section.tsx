import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, ifMatch, notifications } from '../api/client.js';
import { useAnnounce } from '../ui/announce.js';
import { Radios } from '../ui/choices.js';
import { Group } from '../ui/group.js';
import { Failure, Loading } from '../ui/states.js';
import { mailsQuery, type MailPreference } from './settings-queries.js';
import classes from './settings.module.css';
import { SaveButton } from './save-button.js';
import { SettingsForm } from './settings-form.js';
import { useForm } from './use-form.js';

const FREQUENCIES = ['daily', 'each', 'none'] as const satisfies readonly MailPreference['mails'][];

/** Whether, and how often, the person is told by mail of what is new in their inbox. */
export function MailsSection() {
  const { t } = useTranslation('settings');
  const preference = useQuery(mailsQuery);
  return (
    <section className={classes.section} aria-labelledby="mails">
      <h2 id="mails">{t('mails.title')}</h2>
      {preference.isPending && <Loading />}
      {preference.isError && <Failure error={preference.error} retry={preference.refetch} />}
      {preference.isSuccess && <MailsForm key={preference.data.version} preference={preference.data} />}
    </section>
  );
}

function MailsForm({ preference }: { readonly preference: MailPreference }) {
  const { t } = useTranslation(['settings', 'shell']);
  const client = useQueryClient();
  const announce = useAnnounce();
  const [mails, setMails] = useState(preference.mails);
  const form = useForm({
    inputs: { mails: 'mails-choice' },
    check: () => [],
    send: () =>
      answered(
        notifications.PUT('/api/notifications/mails', {
          body: { mails },
          params: { header: ifMatch(preference.version) },
        }),
      ),
    onSuccess: (chosen) => {
      client.setQueryData(mailsQuery.queryKey, chosen);
      announce(t('settings:saved'));
    },
  });
  return (
    <SettingsForm form={form} labelledBy="mails">
      <Group
        id="mails-choice"
        label={t('mails.question')}
        hint={t('mails.hint')}
        error={form.errorAt('mails-choice')}
      >
        <Radios
          id="mails-choice"
          choices={FREQUENCIES.map((code) => ({ code, label: t(`mails.${code}`) }))}
          chosen={mails}
          change={(code) => setMails(code as MailPreference['mails'])}
        />
      </Group>
      <SaveButton form={form} />
    </SettingsForm>
  );
}
