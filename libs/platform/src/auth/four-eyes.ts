import { Refused } from '../decision/index.js';
import type { Caller } from './caller.js';

/**
 * Holds the four-eyes rule: who acts for an organisation does not decide as a coordinator on what it asks, offers or says
 * of itself, whatever roles they have.
 *
 * @throws Refused `own-organisation`
 */
export function assertNotOwn({ organisationId }: Caller, ...concerned: readonly string[]): void {
  if (organisationId === null || !concerned.includes(organisationId)) return;
  throw new Refused(
    'forbidden',
    'own-organisation',
    'This concerns the organisation that you act for; a coordinator of another organisation, or of none, must decide it.',
  );
}
