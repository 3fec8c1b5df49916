import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, directory, ifMatch } from '../api/client.js';
import { followProfile } from '../i18n/i18n.js';
import { LANGUAGES, OWN_NAMES, type Language } from '../i18n/languages.js';
import { sessionQuery, type Session } from '../session/session.js';
import { useAnnounce } from '../ui/announce.js';
import { Labelled } from '../ui/labelled.js';
import classes from './settings.module.css';
import { SaveButton } from './save-button.js';
import { SettingsForm } from './settings-form.js';
import { useForm } from './use-form.js';

/** How the person is called, and the language they are addressed in. */
export function ProfileSection({ session: { user } }: { readonly session: Session }) {
  const { t, i18n } = useTranslation(['settings', 'shell']);
  const client = useQueryClient();
  const announce = useAnnounce();
  const [name, setName] = useState(user.name);
  const [locale, setLocale] = useState<Language>(user.locale);
  const form = useForm({
    inputs: { name: 'profile-name', locale: 'profile-language' },
    check: () => (name.trim() === '' ? [{ target: 'profile-name', text: t('check.name') }] : []),
    send: () =>
      answered(
        directory.PUT('/api/directory/users/me', {
          body: { name, locale },
          params: { header: ifMatch(user.version) },
        }),
      ),
    onSuccess: async () => {
      // the session says the language from now on
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      // another language that was chosen in this browser stays until the profile's changes
      if (locale !== user.locale) await followProfile(locale);
      announce(i18n.t('settings:saved'));
    },
  });
  return (
    <section className={classes.section} aria-labelledby="profile">
      <h2 id="profile">{t('profile.title')}</h2>
      <SettingsForm form={form} labelledBy="profile">
        <Labelled id="profile-name" label={t('profile.name')} error={form.errorAt('profile-name')}>
          {(about) => (
            <input
              {...about}
              type="text"
              dir="auto"
              autoComplete="name"
              maxLength={200}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Labelled>
        <Labelled
          id="profile-language"
          label={t('profile.language')}
          hint={t('profile.language-hint')}
          error={form.errorAt('profile-language')}
        >
          {(about) => (
            <select {...about} value={locale} onChange={({ target }) => setLocale(target.value as Language)}>
              {LANGUAGES.map((language) => (
                <option key={language} value={language} lang={language}>
                  {OWN_NAMES[language]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <SaveButton form={form} />
      </SettingsForm>
    </section>
  );
}
