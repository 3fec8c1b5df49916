import {
  AI_TOPICS,
  COOPERATION_TYPES,
  DELIVERY_MODES,
  LIFE_CYCLE_STAGES,
  READINESS_LEVELS,
  SDG_GOALS,
  TARGET_GROUPS,
  type AiTopic,
  type CooperationType,
  type DeliveryMode,
  type LifeCycleStage,
  type ReadinessLevel,
  type SdgGoal,
  type TargetGroup,
} from '@mutua/vocabulary';
import {
  AmountDto,
  BooleanField,
  CodeField,
  CodesField,
  LANGUAGE,
  PeriodDto,
  QuantitiesDto,
  SDG_TARGET,
  StandardField,
  StandardsField,
  TextField,
  TranslationDto,
  TranslationsField,
  ValueField,
} from '@mutua/platform/http';
import type { NeedContent } from './domain/need.js';

const OPTIONAL = { optional: true };

/** What a requester writes. Nearly all of it may be left out of a draft; left out means unknown. */
export class NeedContentDto {
  @TextField({ max: 200, line: true, optional: true, description: 'What is needed, in one line' }) title = '';
  @TextField({
    max: 5_000,
    optional: true,
    description: 'What people should be able to do afterwards, and why',
  })
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
  @BooleanField({ ...OPTIONAL, description: 'Help in another language would be of no use' })
  languageRequired = false;
  @CodesField(DELIVERY_MODES, OPTIONAL) deliveryModes: DeliveryMode[] = [];
  @ValueField(() => AmountDto, OPTIONAL) budget: AmountDto = Object.assign(new AmountDto(), {
    kind: 'unknown',
  });
  @ValueField(() => QuantitiesDto, {
    ...OPTIONAL,
    description: 'How many people, seats or hours are asked for, as far as that is known',
  })
  quantities: QuantitiesDto = new QuantitiesDto();
  @ValueField(() => PeriodDto, OPTIONAL) period: PeriodDto = new PeriodDto();
  @TextField({
    max: 500,
    optional: true,
    nullable: true,
    description: 'The national plan or strategy it serves',
  })
  nationalPlan: string | null = null;
  @CodeField(READINESS_LEVELS, OPTIONAL) readiness: ReadinessLevel = 'unknown';
  @BooleanField({ ...OPTIONAL, description: 'Only open licences are acceptable' }) openLicenceRequired =
    false;
  @BooleanField({ ...OPTIONAL, description: 'The declared purpose is not military; needed for screening' })
  nonMilitaryPurpose = false;
  @BooleanField({
    ...OPTIONAL,
    description:
      'Anybody may read of it in the public register, without signing in, while it is open and afterwards',
  })
  isPublic = false;

  toContent(): NeedContent {
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
      languageRequired: this.languageRequired,
      deliveryModes: this.deliveryModes,
      budget: this.budget.toAmount(),
      quantities: this.quantities.toQuantities(),
      period: this.period.toPeriod(),
      nationalPlan: this.nationalPlan,
      readiness: this.readiness,
      openLicenceRequired: this.openLicenceRequired,
      nonMilitaryPurpose: this.nonMilitaryPurpose,
      isPublic: this.isPublic,
    };
  }
}
