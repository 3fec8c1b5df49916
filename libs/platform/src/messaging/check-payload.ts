import { eventOfType, type EventDefinition, type EventEnvelope } from '@mutua/contracts';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { DeclaredChecks } from '../checks/index.js';

/** An event that does not keep to its contract; trying again cannot help. */
export class MalformedEvent extends Error {
  override readonly name = 'MalformedEvent';
}

const checksOf = new WeakMap<EventDefinition, DeclaredChecks>();

/**
 * Checks an event against its contract. What its class does not declare is let by, because a payload only grows.
 *
 * @throws MalformedEvent when the type is unknown or the payload breaks its contract
 */
export async function checkPayload(event: EventEnvelope): Promise<void> {
  const definition = eventOfType(event.type);
  if (!definition) throw new MalformedEvent(`${event.type} is not an event this version knows`);
  if (preparedFor(definition).hold(event.payload)) return;
  const payload = plainToInstance(definition.payload, event.payload);
  const errors = await validate(payload, { forbidUnknownValues: true });
  if (errors.length > 0) throw new MalformedEvent(`${event.type} breaks its contract: ${errors.toString()}`);
}

function preparedFor(definition: EventDefinition): DeclaredChecks {
  const prepared = checksOf.get(definition) ?? new DeclaredChecks(definition.payload, false);
  checksOf.set(definition, prepared);
  return prepared;
}
