export const TABS = ['verify', 'screen', 'propose', 'follow'] as const;
export type Tab = (typeof TABS)[number];

/** At least how many days something has waited. */
export const AGES = [3, 7, 30] as const;
export type Age = (typeof AGES)[number];

/** What of the queue is shown: it stands in the address, so that a view can be shared. */
export interface QueueSearch {
  readonly tab?: Tab;
  readonly item?: string;
  /** Of what is to be screened, needs or offers only. */
  readonly kind?: 'need' | 'offer';
  /** ISO 3166-1 alpha-2 */
  readonly country?: string;
  readonly age?: Age;
}

/** Reads an address; whatever it does not know, it leaves out. */
export function queueSearchOf({ tab, item, kind, country, age }: Record<string, unknown>): QueueSearch {
  return {
    ...known('tab', TABS, tab),
    ...(typeof item === 'string' ? { item } : {}),
    ...known('kind', ['need', 'offer'] as const, kind),
    ...(typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? { country } : {}),
    ...known('age', AGES, age),
  };
}

function known<Name extends string, T>(name: Name, values: readonly T[], value: unknown) {
  const found = values.find((each) => each === value);
  return found === undefined ? {} : ({ [name]: found } as { readonly [N in Name]: T });
}
