import { Button } from '@mantine/core';
import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/generated/matching.data.js';
import { useCodes } from '../writing/codes.js';
import classes from './decide.module.css';

/** The fewest and the most characters that a reason may have. */
const SHORTEST = 3;
const LONGEST = 2_000;

type DecisionReason = NonNullable<components['schemas']['TurnDownDto']['code']>;

/** A code of the reason and its words. */
export interface CodedReason<Code extends string> {
  readonly code: Code;
  readonly reason: string;
}

export type Reason = CodedReason<DecisionReason>;

interface ReasonFormProps<Code extends string> {
  readonly title: string;
  /** Who will read it. */
  readonly lead: string;
  /** The button, by what it does. */
  readonly action: string;
  readonly busy?: boolean;
  readonly decide: (reason: CodedReason<Code>) => void;
  /** Where there is nothing to go back to, it is left out. */
  readonly cancel?: () => void;
  /** What the button that goes back says, where "Cancel" could mean what the form does. */
  readonly back?: string;
}

/** Why a match is turned down. */
export function TurnDownForm(props: ReasonFormProps<DecisionReason>) {
  const reasons = useCodes('decision-reasons') as readonly Choice<DecisionReason>[];
  return <CodedReasonForm reasons={reasons} {...props} />;
}

/** A code to choose. */
export interface Choice<Code extends string> {
  readonly code: Code;
  readonly label: string;
}

interface CodedReasonFormProps<Code extends string> extends ReasonFormProps<Code> {
  /** What can be chosen; `other` says nothing without words. */
  readonly reasons: readonly Choice<Code>[];
}

/** A reason: a code that is counted, and words, which may stay away where the code says it all. */
export function CodedReasonForm<Code extends string>({
  title,
  lead,
  action,
  busy = false,
  decide,
  cancel,
  back,
  reasons,
}: CodedReasonFormProps<Code>) {
  const { t } = useTranslation(['decide', 'shell']);
  const id = useId();
  const [code, setCode] = useState<Code | null>(null);
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState<'code' | 'words' | null>(null);
  const first = useRef<HTMLFieldSetElement>(null);
  useEffect(() => first.current?.focus(), []);

  function submit(event: FormEvent) {
    event.preventDefault();
    const label = reasons.find((reason) => reason.code === code)?.label;
    if (code === null || label === undefined) return complain('code');
    const said = words.trim();
    if (said.length < SHORTEST && (code === 'other' || said !== '')) return complain('words');
    decide({ code, reason: said === '' ? label : said });
  }

  function complain(about: 'code' | 'words') {
    setWrong(about);
    document.getElementById(about === 'code' ? `${id}-codes` : `${id}-words`)?.focus();
  }

  return (
    <form className={classes.reason} onSubmit={submit} noValidate aria-label={title}>
      <fieldset
        ref={first}
        id={`${id}-codes`}
        tabIndex={-1}
        className={classes.codes}
        aria-describedby={`${id}-lead`}
      >
        <legend>{title}</legend>
        <p id={`${id}-lead`} className={classes.soft}>
          {lead}
        </p>
        {wrong === 'code' && code === null && (
          <p role="alert" className={classes.wrong}>
            {t('shell:form.choose')}
          </p>
        )}
        <div className={classes.choices}>
          {reasons.map((reason) => (
            <label key={reason.code}>
              <input
                type="radio"
                name={`${id}-code`}
                checked={code === reason.code}
                onChange={() => setCode(reason.code)}
              />
              <span>{reason.label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <Words
        id={`${id}-words`}
        label={code === 'other' ? t('shell:form.reason') : t('words-optional')}
        value={words}
        change={setWords}
        wrong={wrong === 'words'}
      />
      <FormButtons action={action} busy={busy} {...(cancel && { cancel })} back={back} />
    </form>
  );
}

interface WordsFormProps extends Omit<ReasonFormProps<never>, 'decide' | 'back'> {
  readonly decide: (words: string) => void;
  /** What is asked for besides, before the words. */
  readonly before?: ReactNode;
  /** Whether that is answered; where it is not, it takes the focus. */
  readonly isBeforeRight?: () => boolean;
  /** Where the focus is when the form opens; in the words unless said otherwise. */
  readonly takesFocus?: string | null;
}

/** A reason, or what to change, in words alone. */
export function WordsForm({
  title,
  lead,
  action,
  busy = false,
  decide,
  cancel,
  before,
  isBeforeRight,
  takesFocus,
}: WordsFormProps) {
  const id = useId();
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState(false);
  const first = takesFocus === undefined ? id : takesFocus;
  useEffect(() => {
    if (first !== null) document.getElementById(first)?.focus();
  }, [first]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isBeforeRight?.() === false) return;
    const said = words.trim();
    if (said.length >= SHORTEST) return decide(said);
    setWrong(true);
    document.getElementById(id)?.focus();
  }

  return (
    <form className={classes.reason} onSubmit={submit} noValidate aria-label={title}>
      {before}
      <Words id={id} label={title} hint={lead} value={words} change={setWords} wrong={wrong} />
      <FormButtons action={action} busy={busy} {...(cancel && { cancel })} />
    </form>
  );
}

interface WordsProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly wrong: boolean;
}

function Words({ id, label, hint, value, change, wrong }: WordsProps) {
  const { t } = useTranslation();
  const about = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  return (
    <div className={classes.words}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={classes.soft}>
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`${id}-wrong`} className={classes.wrong}>
          {t('form.reason-required')}
        </p>
      )}
      <textarea
        id={id}
        rows={3}
        dir="auto"
        maxLength={LONGEST}
        value={value}
        aria-describedby={about || undefined}
        aria-invalid={wrong || undefined}
        onChange={({ target }) => change(target.value)}
      />
    </div>
  );
}

interface FormButtonsProps {
  readonly action: string;
  readonly busy: boolean;
  readonly cancel?: () => void;
  readonly back?: string | undefined;
}

function FormButtons({ action, busy, cancel, back }: FormButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.buttons}>
      <Button type="submit" loading={busy}>
        {action}
      </Button>
      {cancel && (
        <Button variant="default" onClick={cancel}>
          {back ?? t('action.cancel')}
        </Button>
      )}
    </div>
  );
}
