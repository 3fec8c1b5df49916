import { TokenIssuer } from '@mutua/platform/token-issuer';
import type { Caller } from '@mutua/platform/auth';
import { Api, PATIENT, type Patience } from './api.js';

const LONG_ENOUGH = '2h';

/** A running Mutua whose signing key we hold, so that we can act as anybody. */
export class Installation {
  private constructor(
    readonly origin: string,
    private readonly issuer: TokenIssuer,
    private readonly patience: Patience,
  ) {}

  /** @throws NoSigningKey */
  static async at(origin: string, dataDirectory: string, patience = PATIENT): Promise<Installation> {
    return new Installation(new URL(origin).origin, await TokenIssuer.of(dataDirectory), patience);
  }

  async as(caller: Caller): Promise<Api> {
    return new Api(this.origin, await this.tokenFor(caller), this.patience);
  }

  tokenFor(caller: Caller): Promise<string> {
    return this.issuer.tokenFor(caller, LONG_ENOUGH);
  }
}
