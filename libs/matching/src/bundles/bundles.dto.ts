import { ApiProperty } from '@nestjs/swagger';
import { COOPERATION_TYPES, type Capacity, type CooperationType, type Money } from '@mutua/vocabulary';
import { CapacityDto, MoneyDto } from '@mutua/platform/http';
import { MODALITIES, type Cut, type Modality } from '../clearing/index.js';
import type { BundlesView, BundleView } from './bundles.service.js';

const CUTS = ['edges', 'steps', 'covers', 'all-covers'] as const satisfies Cut[];
const ROLES = ['financier', 'southern-provider'] as const;

class BundlePartDto {
  @ApiProperty({ format: 'uuid' }) offerId!: string;
  @ApiProperty() offerTitle!: string;
  @ApiProperty() providerName!: string;
  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2' })
  providerCountry!: string | null;
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000 }) score!: number;
  @ApiProperty({ enum: COOPERATION_TYPES, isArray: true, description: 'What it gives of what is lacking' })
  covers!: readonly CooperationType[];
  @ApiProperty({
    type: CapacityDto,
    description:
      'What a match would take of it, beside the offers before it; unknown where only an approval can say',
  })
  takes!: Capacity;
  @ApiProperty({
    type: MoneyDto,
    nullable: true,
    description:
      'What that would bring of the sum that the need asks for, in the currency of its budget; null where that is not known',
  })
  brings!: Money | null;
  @ApiProperty({ enum: ROLES, nullable: true, description: 'Its role in triangular cooperation' })
  role!: (typeof ROLES)[number] | null;
}

class BundleDto {
  @ApiProperty({ type: [BundlePartDto] }) offers!: BundlePartDto[];
  @ApiProperty({ type: 'integer', description: 'The mean of the scores' }) score!: number;
  @ApiProperty({ enum: MODALITIES, nullable: true, description: 'Null where it hangs on what is not known' })
  modality!: Modality | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code of the IATI list CollaborationType' })
  iatiCollaborationType!: string | null;

  static of({ parts, score, collaboration, triangle }: BundleView): BundleDto {
    const roleOf = (id: string) => {
      if (triangle?.financiers.includes(id)) return 'financier';
      return triangle?.southernProviders.includes(id) ? 'southern-provider' : null;
    };
    return {
      offers: parts.map(({ offer, score: points, types, part }) => ({
        offerId: offer.id,
        offerTitle: offer.title,
        providerName: offer.organisationName,
        providerCountry: offer.providerCountry,
        score: points,
        covers: types,
        takes: part.allocation,
        brings: part.contribution,
        role: roleOf(offer.id),
      })),
      score,
      modality: collaboration?.modality ?? null,
      iatiCollaborationType: collaboration?.iatiCode ?? null,
    };
  }
}

class EnumerationDto {
  @ApiProperty({ type: 'integer', description: 'Combinations looked at' }) steps!: number;
  @ApiProperty({ type: 'integer', description: 'At most so many are looked at' }) mostSteps!: number;
  @ApiProperty({ type: 'integer', description: 'The best so many offers of each type are combined' })
  offersAType!: number;
  @ApiProperty({ type: 'integer', description: 'Of the best so many offers, at most three are combined' })
  mostOffers!: number;
  @ApiProperty({ type: 'integer', description: 'At most so many bundles are shown' }) mostBundles!: number;
  @ApiProperty({ enum: CUTS, isArray: true, description: 'Bounds that were met: there may be more bundles' })
  cuts!: readonly Cut[];
}

/** Ways to cover a need in full by up to three offers together. */
export class BundlesDto {
  @ApiProperty({
    enum: COOPERATION_TYPES,
    isArray: true,
    description: 'What the need lacks beside accepted and approved matches',
  })
  lacks!: readonly CooperationType[];
  @ApiProperty({ type: [BundleDto], description: 'The best first; no offer of one can be left out' })
  bundles!: BundleDto[];
  @ApiProperty({ type: EnumerationDto }) enumeration!: EnumerationDto;

  static of({ lacks, bundles, bounds, steps, cuts }: BundlesView): BundlesDto {
    return {
      lacks,
      bundles: bundles.map((bundle) => BundleDto.of(bundle)),
      enumeration: {
        steps,
        mostSteps: bounds.steps,
        offersAType: bounds.offersAType,
        mostOffers: bounds.edges,
        mostBundles: bounds.covers,
        cuts,
      },
    };
  }
}
