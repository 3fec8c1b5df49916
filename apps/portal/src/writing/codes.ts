import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answeredAt } from '../api/client.js';
import type { CodeListName } from './fields.js';

export interface Code {
  readonly code: string | number;
  readonly label: string;
}

/** @throws Problem, also when there is no connection */
async function fetchCodes(name: CodeListName, language: string): Promise<readonly Code[]> {
  return (await answeredAt(codesAddress(name, language))) as readonly Code[];
}

export function codesAddress(name: CodeListName, language: string): string {
  return `/api/vocabularies/${name}?locale=${language}`;
}

/** A code list in the reader's language. It changes with the portal's version only. */
export function codesQuery(name: CodeListName, language: string) {
  return queryOptions({
    queryKey: ['codes', name, language],
    queryFn: () => fetchCodes(name, language),
    staleTime: Infinity,
  });
}

export function useCodes(name: CodeListName): readonly Code[] {
  const { i18n } = useTranslation();
  return useQuery(codesQuery(name, i18n.language)).data ?? [];
}

/** The same in alphabetical order, for long lists. */
export function useCodesByName(name: CodeListName): readonly Code[] {
  const { i18n } = useTranslation();
  const codes = useCodes(name);
  return useMemo(() => byName(codes, i18n.language), [codes, i18n.language]);
}

function byName(codes: readonly Code[], reader: string): readonly Code[] {
  const { compare } = new Intl.Collator(reader);
  return [...codes].sort((one, other) => compare(one.label, other.label));
}

/** Says what a code means; the code itself until that is known. */
export function useLabels(name: CodeListName): (code: string | number) => string {
  const codes = useCodes(name);
  return useMemo(() => {
    const labels = new Map(codes.map(({ code, label }) => [code, label]));
    return (code) => labels.get(code) ?? String(code);
  }, [codes]);
}

/** Names of the two-letter languages, in alphabetical order of the reader's language. */
export function useLanguages(): readonly Code[] {
  const { i18n } = useTranslation();
  return useMemo(() => languagesIn(i18n.language), [i18n.language]);
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** The browser knows them in every language already; the service's list of seven thousand would have to be fetched. */
function languagesIn(reader: string): readonly Code[] {
  const names = new Intl.DisplayNames(reader, { type: 'language', fallback: 'none' });
  const found = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => code !== 'bh' && Intl.getCanonicalLocales(code)[0] === code)
    .flatMap((code) => {
      const label = names.of(code);
      return label === undefined ? [] : [{ code, label }];
    });
  return byName(found, reader);
}
