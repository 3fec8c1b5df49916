import type { NeedSnapshot } from '@mutua/contracts';
import { languagesOf } from '../criteria/language.js';
import { overlapOf } from '../criteria/overlap.js';
import { inAnyOf } from '../pool/columns/condition.js';
import { flag } from '../pool/columns/flag-column.js';
import type { Filter } from './filter.js';

const anyLanguage = flag(({ languageRequired }: NeedSnapshot) => !languageRequired);

/** The languages a need names, and whether help in another one would be of no use. */
export interface LanguagesAsked {
  readonly languages: string[];
  readonly required: boolean;
}

/**
 * The offer can be given in a language of the need, where the need requires that (A/RES/78/311, op7, multilingualism).
 * Where it does not, the language counts as a criterion only. A side that names no language leaves it unknown.
 */
export const languageOfDelivery: Filter<
  'language-of-delivery',
  LanguagesAsked,
  string[],
  { common: string[] }
> = {
  name: 'language-of-delivery',
  apply: (need, offer) => {
    const { common } = overlapOf(need.languages, offer.languages);
    const unknown = need.languages.length === 0 || offer.languages.length === 0;
    return {
      filter: 'language-of-delivery',
      passed: unknown || !need.languageRequired || common.length > 0,
      unknown,
      need: { languages: need.languages, required: need.languageRequired },
      offer: offer.languages,
      evidence: { common },
    };
  },
  compile: (needs, offers) => {
    const asked = needs.of(languagesOf);
    const given = offers.of(languagesOf);
    const anyWillDo = needs.of(anyLanguage).rows;
    return {
      offersFor: (need) =>
        anyWillDo.has(need) || asked.none.has(need)
          ? []
          : [inAnyOf([given.none, ...given.namingEach(asked.codesAt(need))])],
      needsFor: (offer) =>
        given.none.has(offer)
          ? []
          : [inAnyOf([anyWillDo, asked.none, ...asked.namingEach(given.codesAt(offer))])],
    };
  },
};
