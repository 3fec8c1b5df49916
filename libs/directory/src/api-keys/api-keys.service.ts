import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@mutua/platform/auth';
import { Clock } from '@mutua/platform/clock';
import { PLATFORM_OPTIONS, type PlatformOptions } from '@mutua/platform/context';
import { Refused } from '@mutua/platform/decision';
import { asSystem, newId, UnitOfWork } from '@mutua/platform/persistence';
import { hashOf, newSecret } from '../accounts/secret.js';
import { managerOf } from '../members/manages.js';
import { type ApiKey, ApiKeySchema } from './api-key.schema.js';

/** What a manager decides of a key. */
export type ApiKeyPlan = Pick<ApiKey, 'name' | 'roles' | 'scopes' | 'expiresAt'>;

/** A key just made, and what nobody can read again. */
export interface NewApiKey {
  readonly apiKey: ApiKey;
  readonly key: string;
}

export const TOKEN_SECONDS = 300;
/** By it a scanner for secrets that were published by mistake knows a key of ours. */
const PREFIX = 'mutua_';
const MOST_KEYS = 50;

/** Keys by which machines act for an organisation. */
@Injectable()
export class ApiKeysService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    @Inject(PLATFORM_OPTIONS) private readonly options: PlatformOptions,
  ) {}

  async list(organisationId: string, caller: Caller): Promise<ApiKey[]> {
    const { manager } = this.work;
    await managerOf(manager, organisationId, caller);
    return manager.find(ApiKeySchema, { where: { organisationId }, order: { id: 'DESC' } });
  }

  /** @throws Refused `not-found`, `not-a-manager`, `expires-in-the-past`, `too-many-keys` */
  async make(organisationId: string, plan: ApiKeyPlan, caller: Caller): Promise<NewApiKey> {
    return this.work.run(async ({ manager, now }) => {
      await managerOf(manager, organisationId, caller);
      if (plan.expiresAt !== null && plan.expiresAt <= now) throw inThePast();
      if ((await manager.countBy(ApiKeySchema, { organisationId })) >= MOST_KEYS) throw tooMany();
      const key = `${PREFIX}${newSecret()}`;
      const apiKey: ApiKey = {
        ...plan,
        id: newId(),
        organisationId,
        keyHash: hashOf(key),
        createdBy: caller.userId,
        createdAt: now,
        lastUsedAt: null,
      };
      await manager.insert(ApiKeySchema, apiKey);
      return { apiKey, key };
    });
  }

  /** @throws Refused `not-found`, `not-a-manager` */
  async revoke(organisationId: string, id: string, caller: Caller): Promise<void> {
    const { manager } = this.work;
    await managerOf(manager, organisationId, caller);
    const { affected } = await manager.delete(ApiKeySchema, { id, organisationId });
    if (affected !== 1) throw Refused.notFound('API key', id);
  }

  /**
   * A bearer token for a key. It is short-lived, so that a key that was revoked ends soon.
   *
   * @throws Refused `api-key-unusable`
   */
  async exchange(key: string): Promise<string> {
    const { manager } = this.work;
    const now = this.clock.now();
    // whoever has the key may; for whom it acts, it tells
    const found = await asSystem(() => manager.findOneBy(ApiKeySchema, { keyHash: hashOf(key) }));
    const { issuer } = this.options;
    if (!issuer || !found || (found.expiresAt !== null && found.expiresAt <= now)) throw unusable();
    await asSystem(() => manager.update(ApiKeySchema, { id: found.id }, { lastUsedAt: now }));
    const { id, organisationId, roles, scopes } = found;
    return issuer.tokenFor({ userId: id, organisationId, roles, scopes }, `${TOKEN_SECONDS}s`);
  }
}

function unusable(): Refused {
  return new Refused(
    'unauthenticated',
    'api-key-unusable',
    'This API key was revoked, has expired, or is not whole.',
  );
}

function inThePast(): Refused {
  return new Refused('invalid', 'expires-in-the-past', 'The key would have expired already.', [
    { pointer: '/expiresAt', detail: 'give an instant that is yet to come, or leave it out' },
  ]);
}

function tooMany(): Refused {
  return new Refused(
    'conflict',
    'too-many-keys',
    `An organisation has ${MOST_KEYS} API keys at most; revoke one that is not used any more.`,
  );
}
