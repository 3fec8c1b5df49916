import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@mutua/platform/clock';
import { Refused } from '@mutua/platform/decision';
import { networkOf } from '@mutua/platform/http';
import { UnitOfWork } from '@mutua/platform/persistence';

/** Failures after which everybody must wait, and which are forgotten an hour after the last one. */
const FREE = { account: 5, address: 50 };
const FORGOTTEN_AFTER = '1 hour';
/** Seconds: twice as long after each failure more. */
const FIRST_WAIT = 30;
const LONGEST_WAIT = 900;

/** What is tried, each counted by itself: passwords, one-time codes, and what sends somebody a mail. */
export type Tried = 'password' | 'code' | 'mail';

/** Whom it is tried for, and from where. */
export interface Attempt {
  readonly account: string;
  readonly address: string;
}

/**
 * Makes guessing slow. Attempts are counted in the database, by account and by network, so that neither a restart nor another
 * instance gives new ones, and before they are made, so that many at once are no way round. An account that does not exist is
 * counted like any other.
 */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param account an address of mail, or the id of a person
   * @throws Refused `too-many-attempts`
   */
  async begin(tried: Tried, account: string, address: string): Promise<Attempt> {
    const attempt = {
      account: keyOf(tried, 'account', account),
      address: keyOf(tried, 'address', networkOf(address)),
    };
    await this.count(attempt.address, FREE.address);
    await this.count(attempt.account, FREE.account);
    return attempt;
  }

  /** It was no failure. Those of the network stay: who guesses for others may well know one password. */
  async succeeded({ account, address }: Attempt): Promise<void> {
    await this.work.committed.query('DELETE FROM sign_in_attempt WHERE key = $1', [account]);
    await this.work.committed.query(
      `UPDATE sign_in_attempt SET failures = greatest(failures - 1, 0), blocked_until = '-infinity' WHERE key = $1`,
      [address],
    );
  }

  /** Whoever proved to be its owner in another way need not wait for what others have failed. */
  async forget(account: string): Promise<void> {
    const key = keyOf('password', 'account', account);
    await this.work.committed.query('DELETE FROM sign_in_attempt WHERE key = $1', [key]);
  }

  private async count(key: string, free: number): Promise<void> {
    const now = this.clock.now();
    const counted = await this.work.committed.query<unknown[]>(COUNT, [
      key,
      now,
      free,
      FORGOTTEN_AFTER,
      FIRST_WAIT,
      LONGEST_WAIT,
    ]);
    if (counted.length > 0) return;
    const [row] = await this.work.committed.query<{ blocked_until: Date }[]>(
      'SELECT blocked_until FROM sign_in_attempt WHERE key = $1',
      [key],
    );
    throw tooMany(Math.max(1, Math.ceil(((row?.blocked_until ?? now).getTime() - now.getTime()) / 1_000)));
  }
}

/** Nobody is blocked until an instant of their own: requests at the same moment have read their clocks one after the other. */
const COUNT = `
  INSERT INTO sign_in_attempt AS known (key, failures, counted_at, blocked_until) VALUES ($1, 1, $2, '-infinity')
  ON CONFLICT (key) DO UPDATE SET
    failures = CASE WHEN known.counted_at < $2::timestamptz - $4::interval THEN 1 ELSE known.failures + 1 END,
    counted_at = $2,
    blocked_until = CASE
      WHEN known.counted_at < $2::timestamptz - $4::interval OR known.failures + 1 < $3 THEN '-infinity'
      ELSE $2::timestamptz + make_interval(secs => least($5 * 2 ^ least(known.failures + 1 - $3, 20), $6)) END
  WHERE known.blocked_until <= $2
  RETURNING failures`;

/** The table is no list of addresses of mail that somebody could read. */
function keyOf(tried: Tried, kind: keyof typeof FREE, whom: string): string {
  return `${tried}:${kind}:${createHash('sha256').update(whom.toLowerCase()).digest('base64url')}`;
}

function tooMany(seconds: number): Refused {
  return new Refused(
    'too-many',
    'too-many-attempts',
    `There were too many failed attempts; try again in ${seconds} seconds.`,
    [],
    seconds,
  );
}
