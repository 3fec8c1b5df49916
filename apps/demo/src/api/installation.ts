import { TokenIssuer } from '@mutua/platform/token-issuer';
import type { Caller } from '@mutua/platform/auth';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { Api, PATIENT, type Patience } from './api.js';

const LONG_ENOUGH = '2h';

/** The data directory holds no signing key, so that nobody can act here. */
export class NoSigningKey extends Error {}

/** A running Mutua whose signing key we hold, so that we can act as anybody. */
export class Installation {
  private constructor(
    readonly origin: string,
    private readonly issuer: TokenIssuer,
    private readonly patience: Patience,
  ) {}

  /** @throws NoSigningKey */
  static async at(origin: string, dataDirectory: string, patience = PATIENT): Promise<Installation> {
    await access(join(dataDirectory, 'signing-key.json')).catch(() => {
      throw new NoSigningKey(
        `There is no signing key in ${dataDirectory}. Name the data directory that Mutua runs on (--data-dir).`,
      );
    });
    return new Installation(new URL(origin).origin, await TokenIssuer.load(dataDirectory), patience);
  }

  async as(caller: Caller): Promise<Api> {
    return new Api(this.origin, await this.tokenFor(caller), this.patience);
  }

  tokenFor(caller: Caller): Promise<string> {
    return this.issuer.tokenFor(caller, LONG_ENOUGH);
  }
}
