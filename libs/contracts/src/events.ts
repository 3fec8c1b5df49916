import type { EventDefinition } from './event.js';
import * as organisations from './directory/organisation-events.js';
import * as users from './directory/user-events.js';
import * as needs from './needs/need-events.js';
import * as offers from './offers/offer-events.js';
import * as proposals from './matching/proposal-events.js';
import * as weights from './matching/weights-events.js';
import * as equity from './matching/equity-events.js';
import * as digests from './notifications/digest-events.js';

function isDefinition(entry: unknown): entry is EventDefinition {
  return typeof entry === 'object' && entry !== null && 'topic' in entry;
}

/** Every published event. */
export const EVENTS: readonly EventDefinition[] = [
  organisations,
  users,
  needs,
  offers,
  proposals,
  weights,
  equity,
  digests,
].flatMap((file) => Object.values(file).filter(isDefinition));

const byType = new Map(EVENTS.map((event) => [event.type, event]));

/** The definition of an event by its name, or undefined when this version of the contracts does not know it. */
export function eventOfType(type: string): EventDefinition | undefined {
  return byType.get(type);
}
