import { useTranslation } from 'react-i18next';
import { directionOf } from '../i18n/languages.js';
import { Radios, Tick, Ticks } from '../ui/choices.js';
import { Group } from '../ui/group.js';
import { Labelled } from '../ui/labelled.js';
import { PickMany } from '../ui/pick-many.js';
import { AmountControl, type Amount } from './amount-control.js';
import { CapacityControl, type Capacity } from './capacity-control.js';
import { useCodes, useCodesByName, useLanguages } from './codes.js';
import type { Content } from './content.js';
import { valueAt } from './content.js';
import { idOf, type Field } from './fields.js';
import { LanguageControl } from './language-control.js';
import { PeriodControl, type Period } from './period-control.js';
import { QuantitiesControl, type Quantities } from './quantities-control.js';
import { TranslationsControl } from './translations-control.js';
import type { Wording } from './wordings.js';

interface FieldControlProps {
  readonly field: Field;
  readonly content: Content;
  readonly error?: string | undefined;
  readonly write: (value: unknown) => void;
}

interface Words {
  readonly id: string;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
}

/** The input for one field of a need or an offer. */
export function FieldControl({ field, content, error, write }: FieldControlProps) {
  const { t } = useTranslation('form');
  const value = valueAt(content, field.path);
  const words: Words = {
    id: idOf(field),
    label: t(field.label),
    hint: field.hint && t(field.hint),
    error,
  };
  switch (field.control) {
    case 'line':
    case 'prose':
      return (
        <TextControl
          words={words}
          rows={field.control === 'line' ? 1 : 8}
          max={field.max}
          language={content.contentLanguage ?? 'en'}
          value={(value ?? '') as string}
          write={(text) => write(text === '' && field.nullable ? null : text)}
        />
      );
    case 'language':
      return <LanguageControl {...words} value={value as string} write={write} />;
    case 'languages':
    case 'countries': {
      const List = field.control === 'languages' ? Languages : Countries;
      return (
        <Group {...words}>
          <List id={words.id} value={(value ?? []) as string[]} write={write} />
        </Group>
      );
    }
    case 'many':
      return <Many words={words} field={field} value={(value ?? []) as string[]} write={write} />;
    case 'one':
      return <One words={words} field={field} value={value as string} write={write} />;
    case 'tick':
      return <Tick {...words} checked={value === true} change={write} />;
    case 'yes-no':
      return <YesNo words={words} value={value as boolean | null} write={write} />;
    case 'period':
      return <PeriodControl {...words} value={value as Period} write={write} />;
    case 'amount':
      return <AmountControl {...words} value={value as Amount} write={write} />;
    case 'capacity':
      return <CapacityControl {...words} value={value as Capacity} write={write} />;
    case 'quantities':
      return <QuantitiesControl {...words} value={value as Quantities} write={write} />;
    case 'translations':
      return (
        <TranslationsControl
          {...words}
          from={content.contentLanguage ?? 'en'}
          value={(value ?? []) as Wording[]}
          write={write}
        />
      );
  }
}

interface ControlProps<T> {
  readonly words: Words;
  readonly value: T;
  readonly write: (value: unknown) => void;
}

interface TextProps extends ControlProps<string> {
  readonly rows: number;
  readonly max: number;
  readonly language: string;
}

function TextControl({ words, value, write, rows, max, language }: TextProps) {
  const shared = {
    value,
    maxLength: max,
    lang: language,
    dir: directionOf(language),
  };
  return (
    <Labelled {...words}>
      {(about) =>
        rows === 1 ? (
          <input {...about} {...shared} type="text" onChange={({ target }) => write(target.value)} />
        ) : (
          <textarea {...about} {...shared} rows={rows} onChange={({ target }) => write(target.value)} />
        )
      }
    </Labelled>
  );
}

interface LongListProps {
  readonly id: string;
  readonly value: readonly string[];
  readonly write: (value: unknown) => void;
}

function Languages({ id, value, write }: LongListProps) {
  return <PickMany id={id} choices={useLanguages()} chosen={value} change={write} />;
}

function Countries({ id, value, write }: LongListProps) {
  return <PickMany id={id} choices={useCodesByName('countries')} chosen={value} change={write} />;
}

interface ManyProps extends ControlProps<readonly string[]> {
  readonly field: Extract<Field, { readonly control: 'many' }>;
}

function Many({ words, field, value, write }: ManyProps) {
  const { t } = useTranslation(['form', 'shell']);
  const codes = useCodes(field.list);
  const none = { unknown: t('shell:form.unknown'), anybody: t('anybody'), needed: undefined }[field.open];
  return (
    <Group {...words}>
      <Ticks
        id={words.id}
        choices={codes.filter(({ code }) => code !== 'unknown')}
        chosen={value}
        change={write}
        // nobody can say "none of them" of a list that is still to come
        none={codes.length === 0 ? undefined : none}
      />
    </Group>
  );
}

interface OneProps extends ControlProps<string> {
  readonly field: Extract<Field, { readonly control: 'one' }>;
}

function One({ words, field, value, write }: OneProps) {
  const { t } = useTranslation(['form', 'shell']);
  const codes = useCodes(field.list);
  const choices = codes.map(({ code, label }) => ({
    code,
    label: code === 'unknown' ? t('shell:form.unknown') : label,
  }));
  return (
    <Group {...words}>
      <Radios id={words.id} choices={choices} chosen={value} change={write} />
    </Group>
  );
}

function YesNo({ words, value, write }: ControlProps<boolean | null>) {
  const { t } = useTranslation('shell');
  const choices = [
    { code: 'yes', label: t('yes') },
    { code: 'no', label: t('no') },
    { code: 'unknown', label: t('form.unknown') },
  ];
  const chosen = typeof value === 'boolean' ? (value ? 'yes' : 'no') : 'unknown';
  return (
    <Group {...words}>
      <Radios
        id={words.id}
        choices={choices}
        chosen={chosen}
        change={(code) => write(code === 'unknown' ? null : code === 'yes')}
      />
    </Group>
  );
}
