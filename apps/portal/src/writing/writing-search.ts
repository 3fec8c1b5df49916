/** Where somebody is who writes; it stands in the address. */
export interface WritingSearch {
  /** Which draft of this device. */
  readonly draft?: string;
  /** Which step of it; the list of steps where it names none. */
  readonly step?: string;
}

export function writingSearchOf({ draft, step }: Record<string, unknown>): WritingSearch {
  return {
    ...(typeof draft === 'string' && draft !== '' ? { draft } : {}),
    ...(typeof step === 'string' && step !== '' ? { step } : {}),
  };
}
