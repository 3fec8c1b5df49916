import { eventOfType, type EventEnvelope } from '@mutua/contracts';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';

/** An event that does not keep to its contract; trying again cannot help. */
export class MalformedEvent extends Error {
  override readonly name = 'MalformedEvent';
}

/** @throws MalformedEvent when the type is unknown or the payload breaks its contract */
export async function checkPayload(event: EventEnvelope): Promise<EventEnvelope> {
  const definition = eventOfType(event.type);
  if (!definition) throw new MalformedEvent(`${event.type} is not an event this version knows`);
  const payload = plainToInstance(definition.payload, event.payload);
  const errors = await validate(payload, { forbidUnknownValues: true });
  if (errors.length > 0) throw new MalformedEvent(`${event.type} breaks its contract: ${errors.toString()}`);
  return { ...event, payload };
}
