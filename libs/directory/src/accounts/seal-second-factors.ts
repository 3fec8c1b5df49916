import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PLATFORM_OPTIONS, StartNotes, type PlatformOptions } from '@mutua/platform/context';
import { UnitOfWork } from '@mutua/platform/persistence';
import { isSealed, Seal, Unsealable } from '@mutua/platform/token-issuer';
import { AccountSchema } from './account.schema.js';

const PURPOSE = 'one-time-codes';

/** Keeps the secrets of one-time codes encrypted, each bound to its person, by a key derived from the signing key. */
@Injectable()
export class SealSecondFactors implements OnApplicationBootstrap {
  private readonly by: Seal | null;

  constructor(
    private readonly work: UnitOfWork,
    private readonly notes: StartNotes,
    @Inject(PLATFORM_OPTIONS) { issuer }: PlatformOptions,
  ) {
    // without an issuer nobody has a session here, and so nobody a second factor
    this.by = issuer?.sealFor(PURPOSE) ?? null;
  }

  /** Seals what an older version kept in plain, or what was sealed by the signing key before. */
  async onApplicationBootstrap(): Promise<void> {
    if (!this.by) return;
    const older = await this.work.manager
      .createQueryBuilder(AccountSchema, 'account')
      .where('account.totp_secret IS NOT NULL AND NOT starts_with(account.totp_secret, :prefix)', {
        prefix: this.by.prefix,
      })
      .getMany();
    let lost = 0;
    for (const { userId, totpSecret } of older) {
      const plain = isSealed(totpSecret ?? '') ? this.open(totpSecret, userId) : totpSecret;
      if (plain === null) lost += 1;
      // what somebody set up anew meanwhile stays
      else await this.exchange(userId, totpSecret, this.seal(plain, userId));
    }
    if (lost > 0)
      this.notes.add(
        `${lost} second factors were sealed by another signing key and take no codes of an app: put it back as previous-signing-key.json and start again, or see docs/runbook.md, "Lost or leaked signing key"`,
      );
  }

  seal(secret: string, userId: string): string {
    if (!this.by) throw new Unsealable('There is no key to seal with.');
    return this.by.seal(secret, userId);
  }

  /** The secret; null where it cannot be opened. */
  open(sealed: string | null, userId: string): string | null {
    if (!this.by || sealed === null) return null;
    try {
      return this.by.open(sealed, userId);
    } catch (error) {
      if (error instanceof Unsealable) return null;
      throw error;
    }
  }

  private async exchange(userId: string, before: string | null, after: string): Promise<void> {
    await this.work.manager.query(
      'UPDATE account SET totp_secret = $3 WHERE user_id = $1 AND totp_secret = $2',
      [userId, before, after],
    );
  }
}
