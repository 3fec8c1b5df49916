import { Injectable } from '@nestjs/common';
import { Refused } from '@mutua/platform/decision';
import { Clock } from '@mutua/platform/clock';
import { type Transaction, UnitOfWork } from '@mutua/platform/persistence';
import { MoreThan } from 'typeorm';
import { type LinkPurpose, LinkSchema } from './link.schema.js';
import { hashOf, newSecret } from './secret.js';

const HOUR_MS = 3_600_000;

/** How long a link of each kind is good. */
export const LINK_LASTS_MS: Readonly<Record<LinkPurpose, number>> = {
  confirmation: 24 * HOUR_MS,
  recovery: HOUR_MS,
  setup: 24 * HOUR_MS,
  // a provider may want a second factor set up on the way
  journey: HOUR_MS / 4,
  stranger: HOUR_MS,
};

/** What each kind of link stands for. */
export interface LinkContents {
  readonly confirmation: { readonly name: string; readonly email: string; readonly locale: string };
  readonly recovery: { readonly userId: string };
  readonly setup: Record<string, never>;
  readonly journey: {
    readonly provider: string;
    /** Hash of the mark of the browser that went. */
    readonly browser: string;
    readonly nonce: string;
    readonly verifier: string;
    readonly returnTo: string;
    /** The session that the browser was in. */
    readonly sessionId: string | null;
    /** The person whose account is to be connected; null for who signs in. */
    readonly connects: string | null;
  };
  readonly stranger: {
    readonly provider: string;
    readonly issuer: string;
    readonly subject: string;
    readonly email: string | null;
    readonly name: string | null;
    readonly vouched: boolean;
  };
}

/** Links that somebody is given by mail, at the start, or for the way to a provider and back, each good once. */
@Injectable()
export class Links {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns the secret of the link, which is stored as its hash only */
  async make<P extends LinkPurpose>(
    { manager, now }: Transaction,
    purpose: P,
    content: LinkContents[P],
  ): Promise<string> {
    const secret = newSecret();
    const expiresAt = new Date(now.getTime() + LINK_LASTS_MS[purpose]);
    await manager.insert(LinkSchema, { tokenHash: hashOf(secret), purpose, content, expiresAt });
    return secret;
  }

  /**
   * What a link stands for; it is then used up.
   *
   * @throws Refused `token-unusable`
   */
  async use<P extends LinkPurpose>(
    { manager, now }: Transaction,
    purpose: P,
    secret: string,
  ): Promise<LinkContents[P]> {
    const [rows] = await manager.query<[{ content: LinkContents[P] }[], number]>(
      'DELETE FROM link WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3 RETURNING content',
      [hashOf(secret), purpose, now],
    );
    const [link] = rows;
    if (!link) throw unusable();
    return link.content;
  }

  /**
   * What a link stands for, which it goes on doing.
   *
   * @throws Refused `token-unusable`
   */
  async read<P extends LinkPurpose>(purpose: P, secret: string): Promise<LinkContents[P]> {
    const open = { tokenHash: hashOf(secret), purpose, expiresAt: MoreThan(this.clock.now()) };
    const link = await this.work.manager.findOneBy(LinkSchema, open);
    if (!link) throw unusable();
    return link.content as LinkContents[P];
  }
}

export function unusable(): Refused {
  return new Refused(
    'invalid',
    'token-unusable',
    'This link was used already, is too old, or is not whole. Ask for a new one.',
    [{ pointer: '/token', detail: 'use the whole token of the newest link' }],
  );
}
