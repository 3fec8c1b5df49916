import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf, LANGUAGES } from '../i18n/languages.js';
import { useFormat } from '../i18n/use-format.js';
import { Group } from '../ui/group.js';
import { Labelled } from '../ui/labelled.js';
import { LanguageControl } from './language-control.js';
import type { Wording } from './wordings.js';
import classes from './writing.module.css';

/** As many as the services take. */
const MOST = 10;

interface TranslationsControlProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The language that is translated from. */
  readonly from: string;
  readonly value: readonly Wording[];
  readonly write: (value: readonly Wording[]) => void;
}

/** Title and summary in other languages, one after the other. */
export function TranslationsControl({ from, value, write, ...words }: TranslationsControlProps) {
  const { t, i18n } = useTranslation('form');
  const [added, setAdded] = useState<number | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);

  function add() {
    const taken = [from, ...value.map(({ language }) => language)];
    const next = [i18n.language, ...LANGUAGES].find((language) => !taken.includes(language)) ?? '';
    setAdded(value.length);
    write([...value, { language: next, title: '', summary: '' }]);
  }

  function remove(at: number) {
    setAdded(null);
    write(value.filter((_, index) => index !== at));
    addButton.current?.focus();
  }

  return (
    <Group {...words}>
      {value.map((wording, at) => (
        <OneTranslation
          // the order is only ever changed by removing one
          key={at}
          id={`${words.id}-${at}`}
          wording={wording}
          takesFocus={added === at}
          write={(next) => write(value.map((other, index) => (index === at ? next : other)))}
          remove={() => remove(at)}
        />
      ))}
      {value.length < MOST && (
        <div>
          <Button ref={addButton} variant="default" onClick={add}>
            {t('translation.add')}
          </Button>
        </div>
      )}
    </Group>
  );
}

interface OneTranslationProps {
  readonly id: string;
  readonly wording: Wording;
  readonly takesFocus: boolean;
  readonly write: (wording: Wording) => void;
  readonly remove: () => void;
}

function OneTranslation({ id, wording, takesFocus, write, remove }: OneTranslationProps) {
  const { t } = useTranslation('form');
  const { language: languageName } = useFormat();
  const choice = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (takesFocus) choice.current?.focus();
  }, [takesFocus]);
  const { language, title, summary } = wording;
  const script = { lang: language, dir: directionOf(language) };
  const name = language === '' ? t('translation.language') : languageName(language);
  return (
    <fieldset className={classes.translation}>
      <legend>{name}</legend>
      <LanguageControl
        id={`${id}-language`}
        label={t('translation.language')}
        value={language}
        write={(next) => write({ ...wording, language: next })}
        select={choice}
      />
      <Labelled id={`${id}-title`} label={t('translation.title')}>
        {(about) => (
          <input
            {...about}
            {...script}
            type="text"
            maxLength={200}
            value={title}
            onChange={({ target }) => write({ ...wording, title: target.value })}
          />
        )}
      </Labelled>
      <Labelled id={`${id}-summary`} label={t('translation.summary')}>
        {(about) => (
          <textarea
            {...about}
            {...script}
            rows={6}
            maxLength={5_000}
            value={summary}
            onChange={({ target }) => write({ ...wording, summary: target.value })}
          />
        )}
      </Labelled>
      <div>
        <Button variant="subtle" onClick={remove}>
          {t('translation.remove', { name })}
        </Button>
      </div>
    </fieldset>
  );
}
