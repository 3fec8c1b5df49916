import { ApiProperty } from '@nestjs/swagger';
import { NEED_STATUSES, type NeedStatus } from '@mutua/contracts';
import {
  COOPERATION_TYPES,
  ORGANISATION_KINDS,
  type CooperationType,
  type Money,
  type OrganisationKind,
  type Quantities,
} from '@mutua/vocabulary';
import { MoneyDto, QuantitiesDto } from '@mutua/platform/http';
import type { Need, NeedContent } from './domain/need.js';
import { coveredQuantitiesOf, coveredSumOf, coveredTypesOf } from './domain/need-snapshot-of.js';
import { NeedContentDto } from './need-content.dto.js';

/** A need as the API gives it. */
export class NeedDto {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: 'integer', description: 'Also the ETag; send it back in If-Match' }) version!: number;
  @ApiProperty({ type: 'integer', description: 'Counts changes of content' }) revision!: number;
  @ApiProperty({ enum: NEED_STATUSES }) status!: NeedStatus;
  @ApiProperty({ type: String, nullable: true, description: 'What a coordinator asked to change' })
  whatToChange!: string | null;
  @ApiProperty({ format: 'uuid' }) organisationId!: string;
  @ApiProperty() organisationName!: string;
  @ApiProperty({ enum: ORGANISATION_KINDS }) applicantKind!: OrganisationKind;
  @ApiProperty({ description: 'ISO 3166-1 alpha-2' }) country!: string;
  @ApiProperty({ type: () => NeedContentDto }) content!: NeedContent;
  @ApiProperty({
    enum: COOPERATION_TYPES,
    isArray: true,
    description: 'What accepted matches cover, in the numbers that are asked for',
  })
  coveredTypes!: CooperationType[];
  @ApiProperty({
    type: () => QuantitiesDto,
    description: 'How many accepted matches give of what is asked for',
  })
  coveredQuantities!: Quantities;
  @ApiProperty({
    type: () => MoneyDto,
    nullable: true,
    description: 'What accepted matches bring of the sum that the budget names, in its currency',
  })
  coveredSum!: Money | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;

  static of(need: Need): NeedDto {
    return {
      id: need.id,
      version: need.version,
      revision: need.revision,
      status: need.state.status,
      whatToChange: need.state.status === 'returned' ? need.state.whatToChange : null,
      organisationId: need.organisationId,
      organisationName: need.organisationName,
      applicantKind: need.applicantKind,
      country: need.country,
      content: need.content,
      coveredTypes: coveredTypesOf(need),
      coveredQuantities: coveredQuantitiesOf(need),
      coveredSum: coveredSumOf(need),
      createdAt: need.createdAt.toISOString(),
      updatedAt: need.updatedAt.toISOString(),
    };
  }
}
