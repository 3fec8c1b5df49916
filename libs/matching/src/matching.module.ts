import { ProtectProposals1764700000300 } from './migrations/1764700000300-protect-proposals.js';
import { Module } from '@nestjs/common';
import { contextModule, PLATFORM_OPTIONS } from '@mutua/platform/context';
import { AuditClearing } from './audits/audit-clearing.js';
import { AuditsController } from './audits/audits.controller.js';
import { AuditsService } from './audits/audits.service.js';
import { ClearingAuditSchema } from './audits/clearing-audit.schema.js';
import { ClearingAuditor } from './audits/clearing-auditor.js';
import { ClearingGauges } from './audits/clearing-gauges.js';
import { BundlesController } from './bundles/bundles.controller.js';
import { BundlesService } from './bundles/bundles.service.js';
import { EMBEDDING_SERVICE } from './embeddings/embedding-service.js';
import { EMBEDDING_SETTING_NAMES, embeddingServiceOf } from './embeddings/embedding-settings.js';
import { LearnMeanings } from './embeddings/learn-meanings.js';
import { TextMeanings } from './embeddings/text-meanings.js';
import { LapseUnansweredProposals } from './lapse-unanswered-proposals.js';
import { CreateMatching1764000300000 } from './migrations/1764000300000-create-matching.js';
import { AddProposalsByHand1764000300001 } from './migrations/1764000300001-add-proposals-by-hand.js';
import { AddChangesOfPool1764000300003 } from './migrations/1764000300003-add-changes-of-pool.js';
import { AddAudits1764000300005 } from './migrations/1764000300005-add-audits.js';
import { AddPublishedRules1764000300006 } from './migrations/1764000300006-add-published-rules.js';
import { AddWhatIfs1764000300007 } from './migrations/1764000300007-add-what-ifs.js';
import { AddTextMeanings1764000300008 } from './migrations/1764000300008-add-text-meanings.js';
import { ShowPublicMatches1764900000300 } from './migrations/1764900000300-show-public-matches.js';
import { CountContributions1764950000300 } from './migrations/1764950000300-count-contributions.js';
import { AddShortfalls1764950000301 } from './migrations/1764950000301-add-shortfalls.js';
import { CandidateFinder } from './pool/candidate-finder.js';
import { AddClearing1764000300004 } from './migrations/1764000300004-add-clearing.js';
import { CandidateSchema } from './pool/candidate.schema.js';
import { CandidatesController } from './pool/candidates.controller.js';
import { CandidatesService } from './pool/candidates.service.js';
import { ExclusionsService } from './pool/exclusions.service.js';
import { KeepPool } from './keep-pool.js';
import { LiveIndex } from './pool/live-index.js';
import { MatchMaking } from './pool/match-making.js';
import { Pool } from './pool/pool.js';
import { PooledNeedSchema } from './pool/pooled-need.schema.js';
import { PooledOfferSchema } from './pool/pooled-offer.schema.js';
import { ApprovalOutlooks } from './proposals/approval-outlooks.js';
import { CoordinationController } from './proposals/coordination.controller.js';
import { CoordinationService } from './proposals/coordination.service.js';
import { MadeMatchesService } from './proposals/made-matches.service.js';
import { ProposalHistory } from './proposals/proposal-history.js';
import { ProposalSchema } from './proposals/proposal.schema.js';
import { ProposalsController } from './proposals/proposals.controller.js';
import { ProposalsService } from './proposals/proposals.service.js';
import { RegisterController } from './register/register.controller.js';
import { RegisterService } from './register/register.service.js';
import { RefreshCandidatesWhenNeedChanged } from './refresh-candidates-when-need-changed.js';
import { RefreshCandidatesWhenOfferChanged } from './refresh-candidates-when-offer-changed.js';
import { ClearingController } from './rounds/clearing.controller.js';
import { ClearingDue } from './rounds/clearing-due.js';
import { ClearingRounds } from './rounds/clearing-rounds.js';
import { ProposeWhatIsRecommended } from './rounds/propose-what-is-recommended.js';
import { ShortfallsController } from './rounds/shortfalls.controller.js';
import { ShortfallsService } from './rounds/shortfalls.service.js';
import { DecisionsReportController } from './reports/decisions-report.controller.js';
import { DecisionsReportService } from './reports/decisions-report.service.js';
import { EquityController } from './rules/equity.controller.js';
import { EquityService } from './rules/equity.service.js';
import { PublishedRules } from './rules/published-rules.js';
import { ReferenceRatesController } from './rules/reference-rates.controller.js';
import { ReferenceRatesService } from './rules/reference-rates.service.js';
import { Rejudging } from './rules/rejudging.js';
import { RulesInForce } from './rules/rules-in-force.js';
import { WeightsController } from './rules/weights.controller.js';
import { WeightsService } from './rules/weights.service.js';
import { WhatIfOutcomeSchema, WhatIfSchema } from './what-ifs/what-if.schema.js';
import { WhatIfRunner } from './what-ifs/what-if-runner.js';
import { WhatIfsController } from './what-ifs/what-ifs.controller.js';
import { WhatIfsService } from './what-ifs/what-ifs.service.js';
import { RejudgeOpenNeeds } from './rejudge-open-needs.js';

@Module(
  contextModule({
    name: 'matching',
    entities: [
      PooledNeedSchema,
      PooledOfferSchema,
      CandidateSchema,
      ProposalSchema,
      ClearingAuditSchema,
      WhatIfSchema,
      WhatIfOutcomeSchema,
    ],
    migrations: [
      CreateMatching1764000300000,
      AddProposalsByHand1764000300001,
      AddChangesOfPool1764000300003,
      AddClearing1764000300004,
      AddAudits1764000300005,
      AddPublishedRules1764000300006,
      AddWhatIfs1764000300007,
      AddTextMeanings1764000300008,
      ProtectProposals1764700000300,
      ShowPublicMatches1764900000300,
      CountContributions1764950000300,
      AddShortfalls1764950000301,
    ],
    controllers: [
      ProposalsController,
      CoordinationController,
      CandidatesController,
      ClearingController,
      ShortfallsController,
      AuditsController,
      WeightsController,
      EquityController,
      WhatIfsController,
      ReferenceRatesController,
      DecisionsReportController,
      BundlesController,
      RegisterController,
    ],
    providers: [
      { provide: EMBEDDING_SERVICE, inject: [PLATFORM_OPTIONS], useFactory: embeddingServiceOf },
      TextMeanings,
      LearnMeanings,
      PublishedRules,
      RulesInForce,
      WeightsService,
      EquityService,
      WhatIfsService,
      WhatIfRunner,
      ReferenceRatesService,
      Rejudging,
      Pool,
      LiveIndex,
      CandidateFinder,
      ClearingDue,
      MatchMaking,
      ProposeWhatIsRecommended,
      ClearingRounds,
      ShortfallsService,
      AuditsService,
      ClearingAuditor,
      ClearingGauges,
      KeepPool,
      ProposalsService,
      ApprovalOutlooks,
      ProposalHistory,
      CoordinationService,
      MadeMatchesService,
      CandidatesService,
      ExclusionsService,
      DecisionsReportService,
      BundlesService,
      RegisterService,
    ],
    reactions: [RefreshCandidatesWhenNeedChanged, RefreshCandidatesWhenOfferChanged],
    jobs: [LapseUnansweredProposals, RejudgeOpenNeeds, AuditClearing],
    projections: [
      { name: 'pool', tables: [CandidateSchema, PooledNeedSchema, PooledOfferSchema], keeper: KeepPool },
    ],
    settings: { names: EMBEDDING_SETTING_NAMES, read: embeddingServiceOf },
  }),
)
export class MatchingModule {}
