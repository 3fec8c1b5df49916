import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';

/** A need as its requester would send it. */
export function needLike(need: NeedSnapshot) {
  const { title, summary, contentLanguage, cooperationTypes, aiTopics, sdgGoals, targetGroups } = need;
  const { languages, languageRequired, deliveryModes, budget, period, openLicenceRequired } = need;
  return {
    ...{ title, summary, contentLanguage, cooperationTypes, aiTopics, sdgGoals, targetGroups },
    ...{ languages, languageRequired, deliveryModes, budget, period, openLicenceRequired },
    nonMilitaryPurpose: true,
    submit: true,
  };
}

/** An offer as its provider would send it. */
export function offerLike(offer: OfferSnapshot) {
  const { title, summary, contentLanguage, cooperationTypes, aiTopics, sdgGoals, targetGroups } = offer;
  const { languages, deliveryModes, eligibility, amount, capacity, period, openLicence } = offer;
  return {
    ...{ title, summary, contentLanguage, cooperationTypes, aiTopics, sdgGoals, targetGroups },
    ...{ languages, deliveryModes, eligibility, amount, capacity, period, openLicence },
    nonMilitaryPurpose: true,
    submit: true,
  };
}
