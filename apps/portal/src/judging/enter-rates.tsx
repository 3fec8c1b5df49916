import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, matching } from '../api/client.js';
import { asProblem, type FieldProblem, type Problem } from '../api/problem.js';
import organisation from '../organisation/organisation.module.css';
import settings from '../settings/settings.module.css';
import { useAnnounce } from '../ui/announce.js';
import { ErrorSummary, type ErrorLine } from '../ui/error-summary.js';
import { Labelled } from '../ui/labelled.js';
import { useProblemText } from '../ui/use-problem-text.js';
import classes from './judging.module.css';

const EXAMPLE = `currency,perUsd,on,source
XOF,601.25,2026-11-01,UN operational rates of exchange
RWF,1452.5,2026-11-01,UN operational rates of exchange`;

const FILE = 'rates-file';

/** Rates from a file; of one that cannot be taken as it is, what is wrong with each line. */
export function EnterRates() {
  const { t } = useTranslation('judging');
  const client = useQueryClient();
  const announce = useAnnounce();
  const errorLines = useLinesOf();
  const [file, setFile] = useState<File | null>(null);
  const [missing, setMissing] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const enter = useMutation({
    async mutationFn(chosen: File) {
      const csv = await chosen.text();
      try {
        return await answered(matching.PUT('/api/matching/reference-rates', { body: { csv } }));
      } catch (error) {
        throw new WrongFile(csv, asProblem(error));
      }
    },
    async onSuccess() {
      announce(t('rates.entered'));
      setFile(null);
      if (input.current) input.current.value = '';
      await client.invalidateQueries({ queryKey: ['rules'] });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(file === null);
    setAttempts(attempts + 1);
    if (file) enter.mutate(file);
    else enter.reset();
  }

  const errors: readonly ErrorLine[] = missing
    ? [{ target: FILE, text: t('rates.choose') }]
    : enter.error instanceof WrongFile
      ? errorLines(enter.error)
      : [];
  return (
    <section className={classes.section} aria-labelledby="enter-rates">
      <h2 id="enter-rates">{t('rates.enter-title')}</h2>
      <p className={classes.soft}>{t('rates.enter-lead')}</p>
      <form className={settings.form} onSubmit={submit} noValidate aria-labelledby="enter-rates">
        {errors.length > 0 && <ErrorSummary key={`${attempts} ${enter.status}`} errors={errors} />}
        <figure className={classes.example}>
          <figcaption>{t('rates.example')}</figcaption>
          <pre dir="ltr" tabIndex={0}>
            {EXAMPLE}
          </pre>
        </figure>
        <Labelled id={FILE} label={t('rates.file')} hint={t('rates.file-hint')}>
          {({ className: _, ...about }) => (
            <input
              {...about}
              ref={input}
              className={organisation.file}
              type="file"
              accept=".csv,text/csv"
              onChange={({ target }) => {
                setFile(target.files?.[0] ?? null);
                // what was wrong is of the file before
                enter.reset();
                setMissing(false);
              }}
            />
          )}
        </Labelled>
        <div>
          <Button type="submit" loading={enter.isPending}>
            {t('rates.enter')}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** A file that was refused, with what stands in it. */
class WrongFile extends Error {
  override readonly name = 'WrongFile';

  constructor(
    readonly csv: string,
    readonly problem: Problem,
  ) {
    super(problem.message);
  }
}

/** What is wrong with a file, a line of it after the other. */
function useLinesOf(): (wrong: WrongFile) => readonly ErrorLine[] {
  const { t, i18n } = useTranslation('judging');
  const problemText = useProblemText();
  const textOf = ({ code }: FieldProblem, problem: Problem) => {
    const key = `rates.wrong.${code}`;
    return i18n.exists(key, { ns: 'judging' }) ? t(key as 'rates.wrong.no-rates') : problemText(problem);
  };
  return ({ csv, problem }) => {
    if (problem.errors.length === 0) return [{ target: FILE, text: problemText(problem) }];
    // the service does not count the empty lines that a file begins with
    const skipped = csv.slice(0, csv.length - csv.trimStart().length).split('\n').length - 1;
    return problem.errors.map((field) => {
      const text = textOf(field, problem);
      if (field.line === undefined) return { target: FILE, text };
      return { target: FILE, text: t('rates.at-line', { line: field.line + skipped, text }) };
    });
  };
}
