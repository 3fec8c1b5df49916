import { applicantKindSentences } from './applicant-kind.sentences.js';
import { capacityLeftSentences } from './capacity-left.sentences.js';
import { commitmentSentences } from './commitment.sentences.js';
import { cooperationTypeSentences } from './cooperation-type.sentences.js';
import { eligibleCountrySentences } from './eligible-country.sentences.js';
import type { FilterName, FilterOutcomes } from './filters.js';
import { freshnessSentences } from './freshness.sentences.js';
import { languageOfDeliverySentences } from './language-of-delivery.sentences.js';
import { licenceSentences } from './licence.sentences.js';
import { needOpenSentences } from './need-open.sentences.js';
import { notOwnOfferSentences } from './not-own-offer.sentences.js';
import { offerOpenSentences } from './offer-open.sentences.js';
import { periodNotEndedSentences } from './period-not-ended.sentences.js';
import type { FilterSentences } from './sentences-of-filter.js';
import { subjectSentences } from './subject.sentences.js';
import { timeOverlapSentences } from './time-overlap.sentences.js';

/** What can be said of each filter. */
export const FILTER_SENTENCES: { readonly [Name in FilterName]: FilterSentences<FilterOutcomes[Name]> } = {
  'offer-open': offerOpenSentences,
  'need-open': needOpenSentences,
  'period-not-ended': periodNotEndedSentences,
  commitment: commitmentSentences,
  freshness: freshnessSentences,
  'capacity-left': capacityLeftSentences,
  'cooperation-type': cooperationTypeSentences,
  'eligible-country': eligibleCountrySentences,
  'applicant-kind': applicantKindSentences,
  'time-overlap': timeOverlapSentences,
  'language-of-delivery': languageOfDeliverySentences,
  licence: licenceSentences,
  subject: subjectSentences,
  'not-own-offer': notOwnOfferSentences,
};

/** The sentences of a filter; none for a name that a stored record has from other rules than these. */
export function sentencesOfFilter<Name extends FilterName>(
  name: Name,
): FilterSentences<FilterOutcomes[Name]> | undefined {
  return Object.hasOwn(FILTER_SENTENCES, name) ? FILTER_SENTENCES[name] : undefined;
}
