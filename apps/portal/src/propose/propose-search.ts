/** Which need and which offer are brought together: it stands in the address. */
export interface ProposeSearch {
  readonly need?: string;
  readonly offer?: string;
}

const ID = /^[0-9a-f-]{36}$/;

/** Reads an address; whatever it does not know, it leaves out. */
export function proposeSearchOf({ need, offer }: Record<string, unknown>): ProposeSearch {
  return {
    ...(typeof need === 'string' && ID.test(need) ? { need } : {}),
    ...(typeof offer === 'string' && ID.test(offer) ? { offer } : {}),
  };
}
