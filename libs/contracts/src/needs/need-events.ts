import { IsBoolean, IsString, ValidateIf } from 'class-validator';
import { defineEvent } from '../event.js';
import { Holds } from '../values/holds.js';
import { NeedSnapshot } from './need-snapshot.js';

export class NeedPayload {
  @Holds(() => NeedSnapshot) need!: NeedSnapshot;
}

/** `again` when it was sent before: revised after it was returned, or while it was open; left out the first time. */
export class NeedSubmittedPayload extends NeedPayload {
  @ValidateIf((o: NeedSubmittedPayload) => o.again !== undefined) @IsBoolean() again?: boolean;
}

export class NeedReturnedPayload extends NeedPayload {
  @IsString() whatToChange!: string;
}

export const NeedSubmitted = defineEvent(
  'needs.need.submitted',
  NeedSubmittedPayload,
  'A requester sent a need for screening.',
);
export const NeedReturned = defineEvent(
  'needs.need.returned',
  NeedReturnedPayload,
  'A coordinator returned a need to its requester, saying what to change.',
);
export const NeedOpened = defineEvent(
  'needs.need.opened',
  NeedPayload,
  'A screened need is open for matching.',
);
export const NeedCoverageChanged = defineEvent(
  'needs.need.coverage-changed',
  NeedPayload,
  'An accepted proposal covers part of a need; the rest stays open.',
);
export const NeedMatched = defineEvent(
  'needs.need.matched',
  NeedPayload,
  'Accepted proposals cover all that the need asks for, or its period ended while they cover a part; no more are sought.',
);
export const NeedFulfilled = defineEvent(
  'needs.need.fulfilled',
  NeedPayload,
  'The requester confirmed that what was agreed has been delivered.',
);
export const NeedWithdrawn = defineEvent(
  'needs.need.withdrawn',
  NeedPayload,
  'The requester withdrew a need.',
);
export const NeedHidden = defineEvent(
  'needs.need.hidden',
  NeedPayload,
  'The requester took a need out of the public register.',
);
export const NeedExpired = defineEvent('needs.need.expired', NeedPayload, "The need's period ended.");
