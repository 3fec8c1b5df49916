import { hasEnded } from '@mutua/vocabulary';
import { halfTranslated, Refused, type FieldError } from '@mutua/platform/decision';
import type { NeedContent } from './need.js';

/**
 * Holds that a need says what screening and matching cannot do without. Everything else may be unknown.
 *
 * @throws Refused `incomplete-need` naming each field and what would be right
 */
export function assertComplete(content: NeedContent): void {
  const errors: FieldError[] = [];
  if (content.title.trim() === '')
    errors.push({ pointer: '/title', detail: 'say in one line what is needed' });
  if (content.summary.trim() === '') {
    errors.push({ pointer: '/summary', detail: 'say what people should be able to do afterwards, and why' });
  }
  errors.push(...halfTranslated(content.translations));
  if (content.cooperationTypes.length === 0) {
    errors.push({ pointer: '/cooperationTypes', detail: 'name at least one type of cooperation' });
  }
  if (!content.nonMilitaryPurpose) {
    errors.push({
      pointer: '/nonMilitaryPurpose',
      detail: 'declare that the purpose is not military (A/RES/78/311 covers the non-military domain only)',
    });
  }
  if (errors.length > 0) throw Refused.incomplete('need', errors);
}

/**
 * Holds that what is sent for screening still has days ahead of it: nothing could be found for it before it ended.
 *
 * @throws Refused `period-ended` naming the field
 */
export function assertNotOver({ period }: NeedContent, today: string): void {
  if (!hasEnded(period, today)) return;
  throw new Refused(
    'conflict',
    'period-ended',
    `The need's period ended on ${period.end}; give it an end from today on, or leave the end open, then send it.`,
    [{ pointer: '/period/end', detail: `give ${today} or a later day, or null` }],
  );
}
