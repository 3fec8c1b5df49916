import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { identityOf, type Identity } from '../domain/identity.js';
import { DIRECTORY_SETTINGS, type DirectorySettings } from '../settings.js';
import { JourneyFailed } from './journey-failed.js';
import { mayBePlain, type ProviderSettings } from './provider-settings.js';

const ANSWER_WITHIN_SECONDS = 5;
/** Addresses and keys of a provider are asked for anew after this. */
const KNOWN_FOR_MS = 3_600_000;

/** What only the browser that comes back, and this installation, know of the way there. */
export interface Secrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

interface Known {
  readonly configuration: Promise<oidc.Configuration>;
  readonly until: number;
}

/**
 * Speaks OpenID Connect with the providers that are set: authorization code with PKCE, state and nonce. A provider that does not
 * answer keeps nothing here from starting; it is asked for what it is when somebody wants to go there.
 */
@Injectable()
export class IdentityProviders {
  private readonly known = new Map<string, Known>();

  constructor(@Inject(DIRECTORY_SETTINGS) private readonly settings: DirectorySettings) {}

  /** In the order in which the operator names them. */
  get all(): readonly ProviderSettings[] {
    return this.settings.providers;
  }

  /** @throws JourneyFailed `provider-not-there` */
  named(name: string): ProviderSettings {
    const provider = this.all.find((one) => one.name === name);
    if (provider) return provider;
    throw new JourneyFailed('provider-not-there', `no provider is called ${name.slice(0, 40)}`);
  }

  newSecrets(): Pick<Secrets, 'nonce' | 'verifier'> {
    return { nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
  }

  /**
   * Where to send the browser.
   *
   * @param language the person's, for the provider's own pages
   * @throws JourneyFailed `provider-away`, `provider-answer-wrong`
   */
  async addressOf(
    provider: ProviderSettings,
    { state, nonce, verifier }: Secrets,
    language: string | null,
  ): Promise<string> {
    const configuration = await this.configurationOf(provider);
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.wayBackOf(provider),
      scope: provider.scope,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...(language === null ? {} : { ui_locales: language }),
    });
    return url.href;
  }

  /** @throws JourneyFailed `provider-away` when it cannot be had now */
  async assertAnswers(provider: ProviderSettings): Promise<void> {
    await this.configurationOf(provider);
  }

  /**
   * Who it is that comes back.
   *
   * @param query of the address that the browser came back to
   * @throws JourneyFailed `provider-away`, `provider-refused`, `provider-answer-wrong`
   */
  async identityFrom(
    provider: ProviderSettings,
    query: string,
    { state, nonce, verifier }: Secrets,
  ): Promise<Identity> {
    const configuration = await this.configurationOf(provider);
    const url = new URL(this.wayBackOf(provider));
    url.search = query;
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims?.iss !== provider.issuer)
        throw new JourneyFailed('provider-answer-wrong', `the issuer is ${claims?.iss}`);
      const all = await withUserInfo(configuration, claims, provider, tokens.access_token);
      return identityOf(all, { domains: provider.trustedDomains, verifiedClaim: provider.verifiedClaim });
    } catch (error) {
      throw failureOf(error);
    }
  }

  private wayBackOf({ name }: ProviderSettings): string {
    return `${this.settings.publicUrl}/api/directory/oidc/${name}/callback`;
  }

  private async configurationOf(provider: ProviderSettings): Promise<oidc.Configuration> {
    const known = this.known.get(provider.name);
    if (known && known.until > Date.now()) return known.configuration;
    const configuration = discover(provider);
    this.known.set(provider.name, { configuration, until: Date.now() + KNOWN_FOR_MS });
    // whoever comes next asks again
    configuration.catch(() => this.known.delete(provider.name));
    return configuration;
  }
}

async function discover(provider: ProviderSettings): Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret } = provider;
  const plain = mayBePlain(issuer) ? [oidc.allowInsecureRequests] : [];
  try {
    return await oidc.discovery(
      new URL(issuer),
      clientId,
      undefined,
      clientSecret === null ? oidc.None() : oidc.ClientSecretPost(clientSecret),
      // signatures are checked, too, though the tokens come straight from the provider
      { timeout: ANSWER_WITHIN_SECONDS, execute: [...plain, oidc.enableNonRepudiationChecks] },
    );
  } catch (error) {
    throw failureOf(error);
  }
}

/**
 * Some providers say an address in the ID token, others only when they are asked. It is taken from one of both together with
 * whether it is verified, never the one from here and the other from there.
 */
async function withUserInfo(
  configuration: oidc.Configuration,
  claims: oidc.IDToken,
  { verifiedClaim }: ProviderSettings,
  accessToken: string,
): Promise<oidc.IDToken> {
  const said = claims['email'] !== undefined && claims[verifiedClaim] !== undefined;
  if (said || !configuration.serverMetadata().userinfo_endpoint) return claims;
  const info = await oidc.fetchUserInfo(configuration, accessToken, claims.sub);
  if (info.email === undefined) return claims;
  return {
    ...claims,
    name: info.name ?? claims['name'],
    email: info.email,
    [verifiedClaim]: info[verifiedClaim],
  };
}

/** Whether it did not answer at all, not in time, or that it cannot now. */
function isAway(error: unknown): boolean {
  const { code, message, cause, status } = error as Readonly<Record<string, unknown>>;
  if (code === 'OAUTH_TIMEOUT' || message === 'fetch failed') return true;
  if (typeof status === 'number') return status >= 500;
  // the library wraps what went wrong, or hands on the answer that it did not expect
  return typeof cause === 'object' && cause !== null && isAway(cause);
}

function failureOf(error: unknown): JourneyFailed {
  if (error instanceof JourneyFailed) return error;
  if (error instanceof oidc.AuthorizationResponseError)
    return new JourneyFailed('provider-refused', `it answered ${error.error}`);
  if (isAway(error)) return new JourneyFailed('provider-away', messageOf(error), { cause: error });
  return new JourneyFailed('provider-answer-wrong', messageOf(error), { cause: error });
}

/** Without what the provider has written besides, which may repeat what it was sent. */
function messageOf(error: unknown): string {
  if (error instanceof oidc.ResponseBodyError) return `it answered ${error.status} ${error.error}`;
  const { message, code } = error as { message?: unknown; code?: unknown };
  return [message, code].filter((part) => typeof part === 'string').join(' ') || 'unexpected';
}
