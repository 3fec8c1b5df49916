import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, directory } from '../api/client.js';
import { asProblem, type Problem } from '../api/problem.js';
import { newKey } from '../drafts/new-key.js';
import { useEnter, useSignedIn } from '../session/session.js';
import { useAnnounce } from '../ui/announce.js';
import { Page } from '../ui/page.js';
import { useKept } from '../ui/use-kept.js';
import { useProblemText } from '../ui/use-problem-text.js';
import { LetterInput } from './letter-input.js';
import { NOTHING, OrganisationForm, type Profile } from './organisation-form.js';
import { MOST_BYTES, sendLetter } from './send-letter.js';

interface Registered {
  readonly name: string;
  /** Why the letter did not arrive; null when it did, or there was none. */
  readonly letterProblem: Problem | null;
}

/** Registers an organisation, which asks for its verification, and acts for it from then on. */
export function RegisterOrganisationPage() {
  const { t } = useTranslation('organisation');
  const { user } = useSignedIn();
  const enter = useEnter();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const problemText = useProblemText();
  const [letter, setLetter] = useState<File | null>(null);
  // sent again after a lost answer, and a reload, it registers once; changed meanwhile, it is another request
  const key = useKept({ name: 'registration-key', owner: user.id }, { id: newKey(), of: '' });
  const isTooLarge = letter !== null && letter.size > MOST_BYTES;

  async function register(profile: Profile): Promise<Registered> {
    const of = JSON.stringify(profile);
    const id = key.filled.of === '' || key.filled.of === of ? key.filled.id : newKey();
    key.fill({ id, of });
    const organisation = await answered(
      directory.POST('/api/directory/organisations', {
        body: profile,
        params: { header: { 'Idempotency-Key': id } },
      }),
    );
    const letterProblem = letter === null ? null : await problemOfSending(organisation.id, letter);
    const body = { organisationId: organisation.id };
    await enter(await answered(directory.PUT('/api/directory/session/organisation', { body })));
    return { name: organisation.name, letterProblem };
  }

  async function arrive({ name, letterProblem }: Registered) {
    key.forget();
    await navigate({ to: '/organisation' });
    if (letterProblem) announce(t('letter.failed', { problem: problemText(letterProblem) }));
    else announce(t('register.done', { organisation: name }));
  }

  return (
    <Page help="organisation" title={t('register.title')} lead={t('register.lead')}>
      <OrganisationForm
        key={user.id}
        label={t('register.title')}
        action={t('register.action')}
        start={NOTHING}
        keptAs={{ name: 'registration', owner: user.id }}
        send={register}
        onSuccess={arrive}
        more={<LetterInput chosen={letter} choose={setLetter} />}
        moreErrors={isTooLarge ? [{ target: 'letter', text: t('check.letter-size') }] : []}
      />
    </Page>
  );
}

async function problemOfSending(organisationId: string, letter: File): Promise<Problem | null> {
  try {
    await sendLetter(organisationId, letter);
    return null;
  } catch (error) {
    return asProblem(error);
  }
}
