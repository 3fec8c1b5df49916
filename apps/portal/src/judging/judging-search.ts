export const TABS = ['rules', 'what-if', 'standing', 'rates', 'decisions'] as const;
export type Tab = (typeof TABS)[number];

/** What of the page is shown: it stands in the address, so that a view can be shared. */
export interface JudgingSearch {
  readonly tab?: Tab;
  /** Which what-if is open, by its id; `new` is the form for another. */
  readonly item?: string;
  /** From which what-if a new one starts. */
  readonly like?: string;
  /** The day of the rates. */
  readonly on?: string;
  /** The first and the last day of decisions that count. */
  readonly from?: string;
  readonly to?: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Reads an address; whatever cannot be, it leaves out. */
export function judgingSearchOf({ tab, item, like, on, from, to }: Record<string, unknown>): JudgingSearch {
  const known = TABS.find((each) => each === tab);
  return {
    ...(known ? { tab: known } : {}),
    ...(item === 'new' ? { item } : written('item', item, ID)),
    ...written('like', like, ID),
    ...written('on', on, DAY),
    ...written('from', from, DAY),
    ...written('to', to, DAY),
  };
}

function written(name: keyof JudgingSearch, value: unknown, as: RegExp): JudgingSearch {
  return typeof value === 'string' && as.test(value) ? { [name]: value } : {};
}
