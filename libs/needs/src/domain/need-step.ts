import type { EventDefinition, NeedPayload } from '@mutua/contracts';
import { happened, type Decision } from '@mutua/platform/decision';
import type { Need, NeedState } from './need.js';
import { needSnapshotOf } from './need-snapshot-of.js';

/** The need at its next version. */
export function next(need: Need, state: NeedState, now: Date): Need {
  return { ...need, state, version: need.version + 1, updatedAt: now };
}

/** A decision that others hear of. */
export function tell(definition: EventDefinition<NeedPayload>, state: Need): Decision<Need> {
  return { state, event: happened(definition, { need: needSnapshotOf(state) }) };
}
