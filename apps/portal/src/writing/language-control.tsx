import type { Ref } from 'react';
import { Labelled } from '../ui/labelled.js';
import { useLanguages } from './codes.js';

interface LanguageControlProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly value: string;
  readonly write: (language: string) => void;
  readonly select?: Ref<HTMLSelectElement>;
}

/** One language, by its name. */
export function LanguageControl({ value, write, select, ...words }: LanguageControlProps) {
  const languages = useLanguages();
  return (
    <Labelled {...words}>
      {(about) => (
        <select {...about} ref={select} value={value} onChange={({ target }) => write(target.value)}>
          {languages.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
