import {
  IsArray,
  IsBoolean,
  IsDateString,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Min,
  ValidateIf,
} from 'class-validator';
import {
  AI_TOPICS,
  COMMITMENTS,
  COOPERATION_TYPES,
  COUNTRY_GROUPS,
  DELIVERY_MODES,
  isRegionCode,
  isSdgTarget,
  LIFE_CYCLE_STAGES,
  ORGANISATION_KINDS,
  PLACE_RULES,
  READINESS_STEPS,
  SDG_GOALS,
  TARGET_GROUPS,
  type AiTopic,
  type Amount,
  type Capacity,
  type Commitment,
  type CooperationType,
  type CountryGroup,
  type DeliveryMode,
  type LifeCycleStage,
  type OrganisationKind,
  type Period,
  type PlaceRule,
  type ReadinessStep,
  type SdgGoal,
  type TargetGroup,
} from '@mutua/vocabulary';
import { IsAmount, IsCapacity, IsCountryCode, IsLanguageCode, IsPeriod } from '../values/value-checks.js';
import { Holds } from '../values/holds.js';
import { IsEach } from '../values/is-each.js';

export const OFFER_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'open',
  'paused',
  'exhausted',
  'withdrawn',
  'expired',
] as const;
export type OfferStatus = (typeof OFFER_STATUSES)[number];

/**
 * Who may receive an offer. An empty list is no coded limit. Of several lists of places that are filled, one suffices
 * (`any`, also where `placeRule` is absent, as in events written before it) or every one must hold (`all`).
 */
export class EligibilitySnapshot {
  @IsArray() @IsCountryCode({ each: true }) countries!: string[];
  @IsArray() @IsEach(isRegionCode, 'a UN M49 region code') regions!: string[];
  @IsArray() @IsIn(COUNTRY_GROUPS, { each: true }) groups!: CountryGroup[];
  @ValidateIf((e: EligibilitySnapshot) => e.placeRule !== undefined)
  @IsIn(PLACE_RULES)
  placeRule?: PlaceRule;
  @IsArray() @IsIn(ORGANISATION_KINDS, { each: true }) applicantKinds!: OrganisationKind[];
}

/**
 * An offer as other contexts know it. `capacity` is what it can give in all, `remaining` what is left; `confirmedAt` is
 * when its owner last said that it still stands. `revision` and `version` as for a need.
 */
export class OfferSnapshot {
  @IsUUID() id!: string;
  @IsInt() @Min(1) version!: number;
  @IsInt() @Min(1) revision!: number;
  @IsIn(OFFER_STATUSES) status!: OfferStatus;
  @IsUUID() organisationId!: string;
  @IsString() organisationName!: string;
  @IsIn(ORGANISATION_KINDS) providerKind!: OrganisationKind;
  @ValidateIf((o: OfferSnapshot) => o.providerCountry !== null) @IsCountryCode() providerCountry!:
    string | null;
  @IsString() title!: string;
  @IsString() summary!: string;
  @IsLanguageCode() contentLanguage!: string;
  @IsArray() @IsIn(COOPERATION_TYPES, { each: true }) cooperationTypes!: CooperationType[];
  @IsArray() @IsIn(AI_TOPICS, { each: true }) aiTopics!: AiTopic[];
  @IsArray() @IsIn(LIFE_CYCLE_STAGES, { each: true }) lifeCycleStages!: LifeCycleStage[];
  @IsArray() @IsIn(SDG_GOALS, { each: true }) sdgGoals!: SdgGoal[];
  @IsArray() @IsEach(isSdgTarget, 'an SDG target such as 4.4') sdgTargets!: string[];
  @IsArray() @IsIn(TARGET_GROUPS, { each: true }) targetGroups!: TargetGroup[];
  @IsArray() @IsLanguageCode({ each: true }) languages!: string[];
  @IsArray() @IsIn(DELIVERY_MODES, { each: true }) deliveryModes!: DeliveryMode[];
  @Holds(() => EligibilitySnapshot) eligibility!: EligibilitySnapshot;
  @IsIn(COMMITMENTS) commitment!: Commitment;
  @IsAmount() amount!: Amount;
  @IsCapacity() capacity!: Capacity;
  @IsCapacity() remaining!: Capacity;
  @IsPeriod() period!: Period;
  @ValidateIf((o: OfferSnapshot) => o.terms !== null) @IsString() terms!: string | null;
  @ValidateIf((o: OfferSnapshot) => o.openLicence !== null) @IsBoolean() openLicence!: boolean | null;
  /** For requesters at which levels of readiness it is made; absent in events written before offers could say so. */
  @ValidateIf((o: OfferSnapshot) => o.readinessLevels !== undefined)
  @IsArray()
  @IsIn(READINESS_STEPS, { each: true })
  readinessLevels?: ReadinessStep[];
  /** Whether the provider works to the national plans of the countries it works in; null if it does not say. */
  @ValidateIf((o: OfferSnapshot) => o.followsNationalPlans !== undefined && o.followsNationalPlans !== null)
  @IsBoolean()
  followsNationalPlans?: boolean | null;
  @IsDateString() confirmedAt!: string;
  /** Whether anybody may read of it; absent in events written before organisations could say so. */
  @ValidateIf((o: OfferSnapshot) => o.isPublic !== undefined) @IsBoolean() isPublic?: boolean;
  @ValidateIf((o: OfferSnapshot) => o.openedAt !== null) @IsDateString() openedAt!: string | null;
}
