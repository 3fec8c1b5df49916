export const TABS = ['needs', 'offers', 'matches'] as const;
export type Tab = (typeof TABS)[number];

/** What of the register is shown: it stands in the address, so that a view can be shared. */
export interface PublicSearch {
  readonly tab?: Tab;
  /** ISO 3166-1 alpha-2 */
  readonly country?: string;
  readonly type?: string;
  readonly topic?: string;
}

/** Reads an address; whatever cannot be, it leaves out. */
export function publicSearchOf({ tab, country, type, topic }: Record<string, unknown>): PublicSearch {
  const known = TABS.find((each) => each === tab);
  return {
    ...(known ? { tab: known } : {}),
    ...(typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? { country } : {}),
    ...(isCode(type) ? { type } : {}),
    ...(isCode(topic) ? { topic } : {}),
  };
}

function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z-]+$/.test(value);
}
