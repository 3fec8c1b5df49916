import { ApiProperty } from '@nestjs/swagger';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { TextField } from '../http/fields.js';
import { invalidFields } from '../http/validation.pipe.js';

/** An event that a reaction could not take; it waits until it is replayed or discarded. */
export class DeadLetterDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() consumer!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) event!: object;
  @ApiProperty() error!: string;
  @ApiProperty({ type: 'integer' }) attempts!: number;
  @ApiProperty({ type: String, nullable: true }) traceId!: string | null;
  @ApiProperty({ format: 'date-time' }) diedAt!: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) replayedAt!: Date | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) discardedAt!: Date | null;
  @ApiProperty({ type: String, nullable: true }) discardReason!: string | null;
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: "Who discarded it; null where it was done with the operator's tool",
  })
  discardedBy!: string | null;
}

/** Why a dead letter is put away. */
export class DiscardDeadLetterDto {
  @TextField({ min: 3, max: 500, line: true, description: 'Why nobody will need it, in one line' })
  reason!: string;
}

/**
 * A reason that did not come over HTTP, by the same rule.
 *
 * @returns it in one line
 * @throws Refused `invalid-fields`
 */
export async function discardReasonOf(text: string): Promise<string> {
  const body = plainToInstance(DiscardDeadLetterDto, { reason: text });
  const errors = await validate(body);
  if (errors.length > 0) throw invalidFields(errors);
  return body.reason;
}
