import { Injectable, Module, type Type } from '@nestjs/common';
import { NeedWithdrawn, type EventEnvelope, type NeedPayload, type NeedSnapshot } from '@mutua/contracts';
import { contextModule } from '@mutua/platform/context';
import { happened, type DomainEvent } from '@mutua/platform/decision';
import type { Reaction } from '@mutua/platform/messaging';
import type { Transaction } from '@mutua/platform/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The effect of an event on the probe: one row, without any key that would hide a double. */
class CreateProbe1764000900000 implements MigrationInterface {
  readonly name = 'CreateProbe1764000900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE effect (subject uuid NOT NULL, version integer NOT NULL, at bigserial)');
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}

/** Which subjects the probe cannot take; a test heals it by taking them out. */
export const poison = new Set<string>();

/** Subjects with which the probe does not finish before the promise resolves. */
export const stuck = new Map<string, Promise<void>>();

const EFFECT = { into: 'INSERT INTO effect (subject, version)', row: '($1::uuid, $2::integer)' };

@Injectable()
class RecordEffectWhenNeedWithdrawn implements Reaction<NeedPayload> {
  readonly events = [NeedWithdrawn];

  async react({ payload: { need } }: EventEnvelope<NeedPayload>, transaction: Transaction): Promise<void> {
    transaction.add({ shape: EFFECT, parameters: [need.id, need.version] });
    await stuck.get(need.id);
    if (!poison.has(need.id)) return;
    // after the effect, so that a failure that did not roll back would show
    await transaction.flush();
    throw new Error('The probe cannot take this one.');
  }
}

/** A context that does nothing but write down what it hears, for tests of what carries events to it. */
export function probeContext(): Type {
  @Module(
    contextModule({
      name: 'probe',
      entities: [],
      migrations: [CreateProbe1764000900000],
      controllers: [],
      providers: [],
      reactions: [RecordEffectWhenNeedWithdrawn],
      jobs: [],
    }),
  )
  class ProbeModule {}
  return ProbeModule;
}

/** An event about a need that the probe reacts to. */
export function needWithdrawn(id: string, version = 1): DomainEvent<NeedPayload> {
  const need: NeedSnapshot = {
    id,
    version,
    revision: 1,
    status: 'withdrawn',
    organisationId: id,
    organisationName: 'Ministry',
    applicantKind: 'government',
    country: 'RW',
    title: 'A need',
    summary: 'Of something',
    contentLanguage: 'en',
    cooperationTypes: ['training'],
    coveredTypes: [],
    aiTopics: [],
    lifeCycleStages: [],
    sdgGoals: [],
    sdgTargets: [],
    targetGroups: [],
    languages: [],
    languageRequired: false,
    deliveryModes: [],
    budget: { kind: 'unknown' },
    period: { start: null, end: null },
    nationalPlan: null,
    readiness: 'unknown',
    openLicenceRequired: false,
    openedAt: null,
  };
  return happened(NeedWithdrawn, { need });
}
