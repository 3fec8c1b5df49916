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
  COOPERATION_TYPES,
  DELIVERY_MODES,
  isSdgTarget,
  LIFE_CYCLE_STAGES,
  ORGANISATION_KINDS,
  READINESS_LEVELS,
  SDG_GOALS,
  TARGET_GROUPS,
  type AiTopic,
  type Amount,
  type CooperationType,
  type DeliveryMode,
  type LifeCycleStage,
  type Money,
  type OrganisationKind,
  type Period,
  type Quantities,
  type ReadinessLevel,
  type SdgGoal,
  type TargetGroup,
} from '@mutua/vocabulary';
import {
  IsAmount,
  IsCountryCode,
  IsLanguageCode,
  IsMoney,
  IsPeriod,
  IsQuantities,
} from '../values/value-checks.js';
import { IsEach } from '../values/is-each.js';

export const NEED_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'open',
  'matched',
  'fulfilled',
  'withdrawn',
  'expired',
] as const;
export type NeedStatus = (typeof NEED_STATUSES)[number];

/**
 * A need as other contexts know it. `revision` counts changes of its content (a pair that was declined may be proposed
 * again only at a new revision of either side); `version` counts every change and orders its events.
 * Empty lists and `unknown` mean that the requester did not say.
 */
export class NeedSnapshot {
  @IsUUID() id!: string;
  @IsInt() @Min(1) version!: number;
  @IsInt() @Min(1) revision!: number;
  @IsIn(NEED_STATUSES) status!: NeedStatus;
  @IsUUID() organisationId!: string;
  @IsString() organisationName!: string;
  @IsIn(ORGANISATION_KINDS) applicantKind!: OrganisationKind;
  @IsCountryCode() country!: string;
  @IsString() title!: string;
  @IsString() summary!: string;
  @IsLanguageCode() contentLanguage!: string;
  @IsArray() @IsIn(COOPERATION_TYPES, { each: true }) cooperationTypes!: CooperationType[];
  /** Those of the cooperation types that accepted proposals already cover in full. */
  @IsArray() @IsIn(COOPERATION_TYPES, { each: true }) coveredTypes!: CooperationType[];
  @IsArray() @IsIn(AI_TOPICS, { each: true }) aiTopics!: AiTopic[];
  @IsArray() @IsIn(LIFE_CYCLE_STAGES, { each: true }) lifeCycleStages!: LifeCycleStage[];
  @IsArray() @IsIn(SDG_GOALS, { each: true }) sdgGoals!: SdgGoal[];
  @IsArray() @IsEach(isSdgTarget, 'an SDG target such as 4.4') sdgTargets!: string[];
  @IsArray() @IsIn(TARGET_GROUPS, { each: true }) targetGroups!: TargetGroup[];
  @IsArray() @IsLanguageCode({ each: true }) languages!: string[];
  /** True when help in another language would be of no use. */
  @IsBoolean() languageRequired!: boolean;
  @IsArray() @IsIn(DELIVERY_MODES, { each: true }) deliveryModes!: DeliveryMode[];
  @IsAmount() budget!: Amount;
  /** How many people, seats or hours are asked for; absent in events written before needs could say so. */
  @ValidateIf((o: NeedSnapshot) => o.quantities !== undefined) @IsQuantities() quantities?: Quantities;
  /** How many of these accepted proposals give so far; absent in events written before matches were counted so. */
  @ValidateIf((o: NeedSnapshot) => o.coveredQuantities !== undefined)
  @IsQuantities()
  coveredQuantities?: Quantities;
  /** What accepted proposals bring so far of the sum that is asked for; absent or null where nothing, or nothing that can be compared. */
  @ValidateIf((o: NeedSnapshot) => o.coveredSum !== undefined && o.coveredSum !== null)
  @IsMoney()
  coveredSum?: Money | null;
  @IsPeriod() period!: Period;
  @ValidateIf((o: NeedSnapshot) => o.nationalPlan !== null) @IsString() nationalPlan!: string | null;
  @IsIn(READINESS_LEVELS) readiness!: ReadinessLevel;
  /** True when only open licences are acceptable (open source, open models, open data). */
  @IsBoolean() openLicenceRequired!: boolean;
  /** Whether anybody may read of it; absent in events written before organisations could say so. */
  @ValidateIf((o: NeedSnapshot) => o.isPublic !== undefined) @IsBoolean() isPublic?: boolean;
  @ValidateIf((o: NeedSnapshot) => o.openedAt !== null) @IsDateString() openedAt!: string | null;
}
