import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '@mutua/vocabulary';
import {
  SHORTFALL_REASONS,
  type ClosestOffer,
  type ShortfallReason,
} from '../explanation/shortfall-record.js';
import { tellShortfall } from '../explanation/tell-shortfall.js';
import type { ShortfallView } from './shortfalls.service.js';

const PART = { type: Number, nullable: true, minimum: 0, maximum: 1 } as const;

class ClosestOfferDto implements ClosestOffer {
  @ApiProperty({ format: 'uuid' }) offerId!: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null where it is not shown to you any more' })
  offerTitle!: string | null;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000 }) score!: number;
  @ApiProperty({
    ...PART,
    description:
      'The part of the sum, or of the number, asked for that it can still bring, by which it counts; null: all of it',
  })
  share!: number | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'In points, what the need that got it and could do without it most easily would lose; null where matches hold all of it',
  })
  worthToOthers!: number | null;
  @ApiProperty({
    type: 'integer',
    nullable: true,
    description:
      'By how many points that is more than it would be worth to this need; less than 0: it would be worth more to this need, but all together get more so',
  })
  shortBy!: number | null;
}

class ShortfallDto {
  @ApiProperty({ type: 'integer', description: 'The run of clearing that it is of' }) run!: number;
  @ApiProperty({ format: 'date-time' }) toldAt!: string;
  @ApiProperty({ description: 'At most this share of the best possible total was missed in that run' })
  certifiedGap!: number;
  @ApiProperty({
    enum: SHORTFALL_REASONS,
    description:
      '`nothing-fits`: nothing (else) can be proposed; `given-to-others`: what fits is worth more to other needs; `nothing-left`: standing matches hold all of it; `sum-shared`, `sum-limited`: it gets a part of its sum, since others get of the money, or since the offers have no more left to give it; `number-limited`: likewise of a number that it asks for, as of seats',
  })
  reason!: ShortfallReason;
  @ApiProperty({ type: 'integer', description: 'Offers that it could use, standing matches included' })
  asks!: number;
  @ApiProperty({ type: 'integer', description: 'Offers chosen for it, and its standing matches' })
  gets!: number;
  @ApiProperty({
    ...PART,
    description: 'The part of its sum that it gets; null: all of it, or it is not known',
  })
  sumShare!: number | null;
  @ApiProperty({
    ...PART,
    description:
      'The part that it gets of a number that it asks for, as of seats; null: all, or it is not known',
  })
  numberShare!: number | null;
  @ApiProperty({
    description:
      'Whether other offers with room to spare could bring of what is still lacking, once what it gets is approved',
  })
  restCouldBeBrought!: boolean;
  @ApiProperty({
    type: ClosestOfferDto,
    nullable: true,
    description: 'The offer that it came closest to; null where there is none, or only money is short',
  })
  closest!: ClosestOfferDto | null;
}

/** Why a need got less than it asks for. */
export class NeedShortfallDto {
  @ApiProperty({
    description: 'Whether all that is known of the need has been cleared; else `shortfall` is of before',
  })
  isCleared!: boolean;
  @ApiProperty({
    type: ShortfallDto,
    nullable: true,
    description: 'Null where it misses nothing that would add to what it gets, or was not cleared yet',
  })
  shortfall!: ShortfallDto | null;
  @ApiProperty({ isArray: true, type: String, description: 'The same in sentences' }) words!: string[];

  static of({ shortfall, isCleared, closest: offer }: ShortfallView, locale: Locale): NeedShortfallDto {
    const words = tellShortfall(shortfall, isCleared, locale);
    if (!shortfall) return { isCleared, shortfall: null, words };
    const { toldAt, closest, ...told } = shortfall;
    return {
      isCleared,
      shortfall: {
        ...told,
        toldAt: toldAt.toISOString(),
        closest: closest && { ...closest, offerTitle: offer?.title ?? null },
      },
      words,
    };
  }
}
