import { Injectable } from '@nestjs/common';
import type { Caller } from '@mutua/platform/auth';
import { Refused } from '@mutua/platform/decision';
import {
  newId,
  readPage,
  UnitOfWork,
  type Page,
  type PageRequest,
  AggregateStore,
} from '@mutua/platform/persistence';
import { In } from 'typeorm';
import { assertEquityPolicy } from '../clearing/index.js';
import { EquityService, type EquityPoints } from '../rules/equity.service.js';
import { assertWeights, WeightsService } from '../rules/weights.service.js';
import {
  WhatIfOutcomeSchema,
  WhatIfSchema,
  type TriedRules,
  type WhatIf,
  type WhatIfStatus,
} from './what-if.schema.js';
import type { ToldComparison } from './told-comparison.js';

/** So many may wait or run at a time. */
const MOST_WAITING = 5;

const NOT_ENDED: readonly WhatIfStatus[] = ['requested', 'running'];

export interface NewWhatIf {
  readonly title: string;
  readonly weights: Readonly<Record<string, unknown>> | null;
  readonly equity: EquityPoints | null;
}

/** Other rules, tried on a copy of the pool: asked for, and then published or discarded. The instance that clears runs them. */
@Injectable()
export class WhatIfsService {
  private readonly store = new AggregateStore<WhatIf>(WhatIfSchema, 'what-if');

  constructor(
    private readonly work: UnitOfWork,
    private readonly weights: WeightsService,
    private readonly equity: EquityService,
  ) {}

  /** @throws Refused `nothing-to-try`, `invalid-weights`, `equity-policy`, `too-many-what-ifs` */
  async request({ title, ...rules }: NewWhatIf, { userId }: Caller): Promise<WhatIf> {
    const tried = checked(rules);
    return this.work.run(async ({ manager, now }) => {
      // one after the other, so that two do not both find the last place
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('what_if', 0))`);
      const waiting = await manager.countBy(WhatIfSchema, { status: In([...NOT_ENDED]) });
      if (waiting >= MOST_WAITING) throw tooMany();
      const whatIf: WhatIf = {
        id: newId(),
        version: 1,
        status: 'requested',
        title,
        tried,
        requestedBy: userId,
        requestedAt: now,
        endedAt: null,
        basedOn: null,
        done: 0,
        needs: 0,
        failure: null,
        detail: null,
      };
      await manager.insert(WhatIfSchema, whatIf);
      return whatIf;
    });
  }

  /** @throws Refused `not-found` */
  get(id: string): Promise<WhatIf> {
    return this.store.get(this.work.manager, id);
  }

  /** What came of it; null where nothing did. */
  async outcomeOf(id: string): Promise<ToldComparison | null> {
    const row = await this.work.manager.findOneBy(WhatIfOutcomeSchema, { whatIfId: id });
    return row?.outcome ?? null;
  }

  /** The newest first. */
  list(request: PageRequest): Promise<Page<WhatIf>> {
    return readPage(this.work.manager.createQueryBuilder(WhatIfSchema, 'whatIf'), request);
  }

  /** @throws Refused `not-found`, `changed-meanwhile`, `illegal-step` */
  cancel(id: string, version: number): Promise<WhatIf> {
    return this.step(id, version, 'cancelled', NOT_ENDED);
  }

  /** @throws Refused `not-found`, `changed-meanwhile`, `illegal-step` */
  discard(id: string, version: number): Promise<WhatIf> {
    return this.step(id, version, 'discarded', ['done', 'failed', 'cancelled']);
  }

  /**
   * Puts what was tried in force, by the same way as rules that are published without a trial.
   *
   * @throws Refused `not-found`, `illegal-step`, `changed-meanwhile` (also where other rules came into force since it ran)
   */
  async publish(id: string, version: number, reason: string, caller: Caller): Promise<WhatIf> {
    return this.work.run(async (transaction) => {
      const whatIf = await this.step(id, version, 'published', ['done']);
      const { tried, basedOn } = whatIf;
      if (!basedOn) throw new Error(`The what-if ${id} is done and based on nothing.`);
      // also those that were not tried: with others in force, it would not come out as foretold
      await this.weights.assertInForce(transaction, basedOn.weights);
      await this.equity.assertInForce(transaction, basedOn.equity);
      const { weights: of, equity: points } = tried;
      if (of) await this.weights.publishIn(transaction, { of, basedOn: basedOn.weights, reason }, caller);
      if (points) {
        await this.equity.publishIn(transaction, { points, basedOn: basedOn.equity, reason }, caller);
      }
      return whatIf;
    });
  }

  private step(
    id: string,
    version: number,
    status: WhatIfStatus,
    from: readonly WhatIfStatus[],
  ): Promise<WhatIf> {
    return this.work.run((transaction) =>
      this.store.change(transaction, id, version, (whatIf) => {
        if (!from.includes(whatIf.status)) throw Refused.illegalStep('what-if', whatIf.status, status, from);
        const endedAt = whatIf.endedAt ?? transaction.now;
        return { state: { ...whatIf, status, version: version + 1, endedAt }, event: null };
      }),
    );
  }
}

function checked({ weights, equity }: Omit<NewWhatIf, 'title'>): TriedRules {
  if (!weights && !equity) {
    throw new Refused('invalid', 'nothing-to-try', 'Say which weights or which equity terms to try.', [
      { pointer: '/weights', detail: 'a weight for every criterion, or equity terms, or both' },
    ]);
  }
  if (equity) assertEquityPolicy({ version: '', ...equity });
  if (!weights) return { weights: null, equity };
  assertWeights(weights, '/weights');
  return { weights, equity };
}

function tooMany(): Refused {
  return new Refused(
    'too-many',
    'too-many-what-ifs',
    `There are ${MOST_WAITING} what-ifs already that wait or run. Wait until one has ended, or cancel one.`,
    [],
    10,
  );
}
