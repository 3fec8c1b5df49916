import { Injectable } from '@nestjs/common';
import { Refused } from '@mutua/platform/decision';
import type { Transaction } from '@mutua/platform/persistence';
import { type LinkPurpose, LinkSchema } from './link.schema.js';
import { hashOf, newSecret } from './secret.js';

const HOUR_MS = 3_600_000;

/** How long a link of each kind is good. */
export const LINK_LASTS_MS: Readonly<Record<LinkPurpose, number>> = {
  confirmation: 24 * HOUR_MS,
  recovery: HOUR_MS,
  setup: 24 * HOUR_MS,
};

/** What each kind of link stands for. */
export interface LinkContents {
  readonly confirmation: { readonly name: string; readonly email: string; readonly locale: string };
  readonly recovery: { readonly userId: string };
  readonly setup: Record<string, never>;
}

/** Links that somebody is given by mail or at the start, each good once. */
@Injectable()
export class Links {
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
}

export function unusable(): Refused {
  return new Refused(
    'invalid',
    'token-unusable',
    'This link was used already, is too old, or is not whole. Ask for a new one.',
    [{ pointer: '/token', detail: 'use the whole token of the newest link' }],
  );
}
