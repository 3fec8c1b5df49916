import type { NeedSnapshot, OfferSnapshot } from '@mutua/contracts';
import type { AiTopic, CooperationType } from '@mutua/vocabulary';
import { overlapOf } from '../criteria/overlap.js';
import { flag } from '../pool/columns/flag-column.js';
import { openTypesOf } from './cooperation-type.js';

/** Cooperation that serves any field of application: money, computing power and connections are means. */
export const MEANS: readonly CooperationType[] = [
  'financing',
  'compute-access',
  'connectivity-infrastructure',
];

/** Subjects that are means too; all others are fields of application, such as health, or of policy. */
const MEANS_AS_TOPICS: readonly AiTopic[] = [
  'skills',
  'compute',
  'connectivity',
  'data-infrastructure',
  'financing',
];

/** The means that the offer would bring to the need as cooperation, whatever the subject. */
export function meansSharedBy(
  need: Pick<NeedSnapshot, 'cooperationTypes' | 'coveredTypes'>,
  offer: Pick<OfferSnapshot, 'cooperationTypes'>,
): CooperationType[] {
  return overlapOf(openTypesOf(need), offer.cooperationTypes).common.filter((type) => MEANS.includes(type));
}

/** The subjects of an offer that are means: general skills, computing power and the like suit any field. */
export function generalTopicsOf(offer: Pick<OfferSnapshot, 'aiTopics'>): AiTopic[] {
  return offer.aiTopics.filter((topic) => MEANS_AS_TOPICS.includes(topic));
}

/** Whether each offer is about something that serves any other subject, in columns. */
export const isGeneral = flag((offer: Pick<OfferSnapshot, 'aiTopics'>) => generalTopicsOf(offer).length > 0);
