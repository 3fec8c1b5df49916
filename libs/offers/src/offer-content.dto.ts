import {
  AI_TOPICS,
  COMMITMENTS,
  COOPERATION_TYPES,
  DELIVERY_MODES,
  LIFE_CYCLE_STAGES,
  READINESS_STEPS,
  SDG_GOALS,
  TARGET_GROUPS,
  type AiTopic,
  type Commitment,
  type CooperationType,
  type DeliveryMode,
  type LifeCycleStage,
  type ReadinessStep,
  type SdgGoal,
  type TargetGroup,
} from '@mutua/vocabulary';
import {
  AmountDto,
  BooleanField,
  CapacityDto,
  CodeField,
  CodesField,
  LANGUAGE,
  PeriodDto,
  SDG_TARGET,
  StandardField,
  StandardsField,
  TextField,
  TranslationDto,
  TranslationsField,
  ValueField,
} from '@mutua/platform/http';
import type { OfferContent } from './domain/offer.js';
import { EligibilityDto } from './eligibility.dto.js';
import { FitsCapacity } from './fits-capacity.js';

const OPTIONAL = { optional: true };
const OR_UNKNOWN = { optional: true, nullable: true };

/** What a provider writes. Nearly all of it may be left out of a draft; left out means unknown. */
export class OfferContentDto {
  @TextField({ max: 200, line: true, optional: true, description: 'What is offered, in one line' }) title =
    '';
  @TextField({ max: 5_000, optional: true, description: 'What those who receive it get, and how' })
  summary = '';
  @StandardField(LANGUAGE, { ...OPTIONAL, description: 'The language of title and summary' })
  contentLanguage = 'en';
  @TranslationsField() translations: TranslationDto[] = [];
  @CodesField(COOPERATION_TYPES, OPTIONAL) cooperationTypes: CooperationType[] = [];
  @CodesField(AI_TOPICS, OPTIONAL) aiTopics: AiTopic[] = [];
  @CodesField(LIFE_CYCLE_STAGES, OPTIONAL) lifeCycleStages: LifeCycleStage[] = [];
  @CodesField(SDG_GOALS, OPTIONAL) sdgGoals: SdgGoal[] = [];
  @StandardsField(SDG_TARGET, OPTIONAL) sdgTargets: string[] = [];
  @CodesField(TARGET_GROUPS, OPTIONAL) targetGroups: TargetGroup[] = [];
  @StandardsField(LANGUAGE, { ...OPTIONAL, description: 'The languages the work can be done in' })
  languages: string[] = [];
  @CodesField(DELIVERY_MODES, OPTIONAL) deliveryModes: DeliveryMode[] = [];
  @ValueField(() => EligibilityDto, OPTIONAL) eligibility: EligibilityDto = new EligibilityDto();
  @CodeField(COMMITMENTS, { ...OPTIONAL, description: 'Committed: promised to somebody already' })
  commitment: Commitment = 'open';
  @ValueField(() => AmountDto, {
    ...OPTIONAL,
    description:
      'What it is worth to those who get it; not more than a capacity in money, and in its currency',
  })
  @FitsCapacity()
  amount: AmountDto = Object.assign(new AmountDto(), { kind: 'unknown' });
  @ValueField(() => CapacityDto, { ...OPTIONAL, description: 'How much there is in all' })
  capacity: CapacityDto = Object.assign(new CapacityDto(), { unit: 'unknown' });
  @ValueField(() => PeriodDto, OPTIONAL) period: PeriodDto = new PeriodDto();
  @TextField({ max: 5_000, ...OR_UNKNOWN, description: 'Conditions in prose' })
  terms: string | null = null;
  @BooleanField({ ...OR_UNKNOWN, description: 'Results, models or data are under an open licence' })
  openLicence: boolean | null = null;
  @CodesField(READINESS_STEPS, {
    ...OPTIONAL,
    description: 'For requesters at which levels of readiness it is made',
  })
  readinessLevels: ReadinessStep[] = [];
  @BooleanField({
    ...OR_UNKNOWN,
    description: 'The provider works to the national plans of the countries it works in',
  })
  followsNationalPlans: boolean | null = null;
  @BooleanField({ ...OPTIONAL, description: 'The declared purpose is not military; needed for screening' })
  nonMilitaryPurpose = false;
  @TextField({
    max: 5_000,
    ...OR_UNKNOWN,
    description: 'What is declared on human rights, data protection and risks',
  })
  safeguards: string | null = null;
  @BooleanField({
    ...OPTIONAL,
    description:
      'Anybody may read of it in the public register, without signing in, while it is open and afterwards',
  })
  isPublic = false;

  toContent(): OfferContent {
    return {
      title: this.title,
      summary: this.summary,
      contentLanguage: this.contentLanguage,
      translations: this.translations.map((translation) => translation.toTranslation()),
      cooperationTypes: this.cooperationTypes,
      aiTopics: this.aiTopics,
      lifeCycleStages: this.lifeCycleStages,
      sdgGoals: this.sdgGoals,
      sdgTargets: this.sdgTargets,
      targetGroups: this.targetGroups,
      languages: this.languages,
      deliveryModes: this.deliveryModes,
      eligibility: this.eligibility.toEligibility(),
      commitment: this.commitment,
      amount: this.amount.toAmount(),
      capacity: this.capacity.toCapacity(),
      period: this.period.toPeriod(),
      terms: this.terms,
      openLicence: this.openLicence,
      readinessLevels: this.readinessLevels,
      followsNationalPlans: this.followsNationalPlans,
      nonMilitaryPurpose: this.nonMilitaryPurpose,
      safeguards: this.safeguards,
      isPublic: this.isPublic,
    };
  }
}
