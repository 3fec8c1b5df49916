import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@mutua/platform/clock';
import { UnitOfWork } from '@mutua/platform/persistence';
import { Secret, TOTP } from 'otpauth';
import type { Account } from '../domain/account.js';
import { SealSecondFactors } from './seal-second-factors.js';
import { hashOf } from './secret.js';

const ISSUER = 'Mutua';
const PERIOD_SECONDS = 30;
const RECOVERY_CODES = 10;
/** No letters that look like others: a recovery code is written down by hand. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** One-time codes of an app (TOTP, RFC 6238) and the recovery codes for who has lost it. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sealed: SealSecondFactors,
  ) {}

  newSecret(): string {
    return new Secret({ size: 20 }).base32;
  }

  /** What an app reads from a QR code. */
  uriOf(secret: string, email: string): string {
    return totpOf(secret, email).toString();
  }

  newRecoveryCodes(): string[] {
    return Array.from({ length: RECOVERY_CODES }, () => {
      const letters = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
      return letters.replace(/(.{4})(?=.)/g, '$1-');
    });
  }

  /** Whether it is a code of the app or a recovery code; each is taken once, even when it comes twice at once. */
  async take({ userId, totpSecret, recoveryCodes }: Account, code: string): Promise<boolean> {
    if (totpSecret === null) return false;
    const plain = code.replace(/[\s-]/g, '').toLowerCase();
    if (/^\d{6}$/.test(plain)) {
      const secret = this.sealed.open(totpSecret, userId);
      return secret !== null && this.takeStep(userId, secret, plain);
    }
    const hash = hashOfRecoveryCode(plain);
    if (!recoveryCodes.includes(hash)) return false;
    const [, taken] = await this.work.manager.query<[unknown, number]>(
      'UPDATE account SET recovery_codes = array_remove(recovery_codes, $2) WHERE user_id = $1 AND $2 = ANY (recovery_codes)',
      [userId, hash],
    );
    return taken === 1;
  }

  private async takeStep(userId: string, secret: string, token: string): Promise<boolean> {
    const timestamp = this.clock.now().getTime();
    // one step earlier or later, because clocks differ
    const delta = totpOf(secret, '').validate({ token, timestamp, window: 1 });
    if (delta === null) return false;
    const step = Math.floor(timestamp / 1_000 / PERIOD_SECONDS) + delta;
    const [, taken] = await this.work.manager.query<[unknown, number]>(
      'UPDATE account SET totp_last_step = $2 WHERE user_id = $1 AND coalesce(totp_last_step, 0) < $2',
      [userId, step],
    );
    return taken === 1;
  }
}

export function hashOfRecoveryCode(code: string): string {
  return hashOf(code.replaceAll('-', '')).toString('base64url');
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, period: PERIOD_SECONDS, secret: Secret.fromBase32(secret) });
}
