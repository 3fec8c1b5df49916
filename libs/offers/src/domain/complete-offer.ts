import { halfTranslated, Refused, type FieldError } from '@mutua/platform/decision';
import { hasEnded, isUsedUp } from '@mutua/vocabulary';
import type { OfferContent } from './offer.js';

/**
 * Holds that an offer says what screening and matching cannot do without. Everything else may be unknown.
 *
 * @throws Refused `incomplete-offer` naming each field and what would be right
 */
export function assertComplete(content: OfferContent): void {
  const errors: FieldError[] = [];
  if (content.title.trim() === '')
    errors.push({ pointer: '/title', detail: 'say in one line what is offered' });
  if (content.summary.trim() === '') {
    errors.push({ pointer: '/summary', detail: 'say what those who receive it get, and how' });
  }
  errors.push(...halfTranslated(content.translations));
  if (content.cooperationTypes.length === 0) {
    errors.push({ pointer: '/cooperationTypes', detail: 'name at least one type of cooperation' });
  }
  if (isUsedUp(content.capacity)) {
    errors.push({ pointer: '/capacity', detail: 'say how much there is, more than nothing, or "unknown"' });
  }
  if (!content.nonMilitaryPurpose) {
    errors.push({
      pointer: '/nonMilitaryPurpose',
      detail: 'declare that the purpose is not military (A/RES/78/311 covers the non-military domain only)',
    });
  }
  if (errors.length > 0) throw Refused.incomplete('offer', errors);
}

/**
 * Holds that what is sent for screening still has days ahead of it: nobody could be given it before it ended.
 *
 * @throws Refused `period-ended` naming the field
 */
export function assertNotOver({ period }: OfferContent, today: string): void {
  if (!hasEnded(period, today)) return;
  throw new Refused(
    'conflict',
    'period-ended',
    `The offer's period ended on ${period.end}; give it an end from today on, or leave the end open, then send it.`,
    [{ pointer: '/period/end', detail: `give ${today} or a later day, or null` }],
  );
}
