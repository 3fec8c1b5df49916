import { useTranslation } from 'react-i18next';
import { Labelled } from '../ui/labelled.js';

const SHORTEST = 3;
const LONGEST = 2_000;

interface ReasonFieldProps {
  readonly id: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly error: string | undefined;
}

/** Why rules are to hold; everybody can read it. */
export function ReasonField({ id, value, change, error }: ReasonFieldProps) {
  const { t } = useTranslation('judging');
  return (
    <Labelled id={id} label={t('reason.label')} hint={t('reason.hint')} error={error}>
      {(about) => (
        <textarea
          {...about}
          rows={3}
          dir="auto"
          maxLength={LONGEST}
          value={value}
          onChange={({ target }) => change(target.value)}
        />
      )}
    </Labelled>
  );
}

export function saysTooLittle(reason: string): boolean {
  return reason.trim().length < SHORTEST;
}
