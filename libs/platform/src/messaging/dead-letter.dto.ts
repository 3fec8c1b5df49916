import { ApiProperty } from '@nestjs/swagger';

/** An event that a reaction could not take. */
export class DeadLetterDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() consumer!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) event!: object;
  @ApiProperty() error!: string;
  @ApiProperty({ type: 'integer' }) attempts!: number;
  @ApiProperty({ type: String, nullable: true }) traceId!: string | null;
  @ApiProperty({ format: 'date-time' }) diedAt!: Date;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) replayedAt!: Date | null;
}
