import { useTranslation } from 'react-i18next';
import { Labelled } from '../ui/labelled.js';
import classes from './organisation.module.css';
import { LETTER_TYPES, MOST_BYTES } from './send-letter.js';

interface LetterInputProps {
  readonly chosen: File | null;
  readonly choose: (file: File | null) => void;
  /** Why the service did not take it. */
  readonly error?: string | undefined;
}

/** Chooses the file of the letter. */
export function LetterInput({ chosen, choose, error }: LetterInputProps) {
  const { t } = useTranslation('organisation');
  const isTooLarge = chosen !== null && chosen.size > MOST_BYTES;
  return (
    <Labelled
      id="letter"
      label={t('field.letter')}
      hint={t('hint.letter')}
      error={isTooLarge ? t('check.letter-size') : error}
    >
      {({ className: _, ...about }) => (
        <input
          {...about}
          className={classes.file}
          type="file"
          accept={LETTER_TYPES}
          onChange={({ target }) => choose(target.files?.[0] ?? null)}
        />
      )}
    </Labelled>
  );
}
