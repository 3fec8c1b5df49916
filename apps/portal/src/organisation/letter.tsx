import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem.js';
import { useFormat } from '../i18n/use-format.js';
import { useAnnounce } from '../ui/announce.js';
import { Failure, Loading } from '../ui/states.js';
import { useProblemText } from '../ui/use-problem-text.js';
import { LetterInput } from './letter-input.js';
import classes from './organisation.module.css';
import { lettersQuery } from './organisation-queries.js';
import { MOST_BYTES, sendLetter } from './send-letter.js';

/** The letter that shows who the organisation is: what was sent, and another in its place. */
export function Letter({ organisationId }: { readonly organisationId: string }) {
  const { t } = useTranslation('organisation');
  const { date } = useFormat();
  const client = useQueryClient();
  const announce = useAnnounce();
  const problemText = useProblemText();
  const form = useRef<HTMLFormElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const letters = useQuery(lettersQuery(organisationId));
  const send = useMutation({
    mutationFn: (chosen: File) => sendLetter(organisationId, chosen),
    onSuccess: async () => {
      form.current?.reset();
      setFile(null);
      announce(t('letter.done'));
      await client.invalidateQueries({ queryKey: ['organisation', organisationId] });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (file === null || file.size > MOST_BYTES) document.getElementById('letter')?.focus();
    else send.mutate(file);
  }

  const sent = letters.data ?? [];
  return (
    <section className={classes.section} aria-labelledby="letters">
      <h2 id="letters">{t('field.letter')}</h2>
      {letters.isPending && <Loading />}
      {letters.isError && <Failure error={letters.error} retry={letters.refetch} />}
      {letters.isSuccess && sent.length === 0 && <p className={classes.soft}>{t('letter.none')}</p>}
      <ul className={classes.plain}>
        {sent.map(({ id, name, createdAt }) => (
          <li key={id}>
            <a href={`/api/directory/attachments/${id}/content`} download>
              <bdi>{name}</bdi>
            </a>{' '}
            <span className={classes.soft}>{t('letter.sent-at', { date: date(createdAt) })}</span>
          </li>
        ))}
      </ul>
      <form
        ref={form}
        className={classes.section}
        onSubmit={submit}
        noValidate
        aria-label={t('field.letter')}
      >
        <LetterInput
          chosen={file}
          choose={(chosen) => {
            send.reset();
            setFile(chosen);
          }}
          error={send.error ? problemText(asProblem(send.error)) : undefined}
        />
        <div>
          <Button type="submit" variant={sent.length === 0 ? 'filled' : 'default'} loading={send.isPending}>
            {sent.length === 0 ? t('letter.send') : t('letter.replace')}
          </Button>
        </div>
      </form>
    </section>
  );
}
