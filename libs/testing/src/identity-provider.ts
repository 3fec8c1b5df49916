import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { Provider, type Configuration } from 'oidc-provider';

/** Somebody with an account at the provider. */
export interface ProviderAccount {
  readonly sub: string;
  readonly name?: string;
  readonly email?: string;
  readonly email_verified?: boolean | string;
}

export interface IdentityProviderPlan {
  /** Where browsers may be sent back to. */
  readonly redirectUris: readonly string[];
  /** A host name of this machine: browsers hold `localhost` for another site than `127.0.0.1`. */
  readonly host?: 'localhost' | '127.0.0.1';
  /** Where a port was chosen beforehand; else any. */
  readonly port?: number;
}

const CLIENT_ID = 'mutua';
const CLIENT_SECRET = 'a-secret-of-tests';

/**
 * A real OpenID Connect provider on this machine (npm `oidc-provider`). Whoever comes is signed in there, without being asked, as
 * the person that the test has named.
 */
export class IdentityProvider {
  readonly clientId = CLIENT_ID;
  readonly clientSecret = CLIENT_SECRET;
  /** Who signs in next; null: they turn back. */
  person: ProviderAccount | null = null;
  /** Changes what ID tokens say, as a provider would that is broken or another one. They are signed with its key all the same. */
  lie: ((claims: JWTPayload) => JWTPayload) | null = null;
  /** Signs them with another key than the one it publishes. */
  forgesSignatures = false;
  /** What was asked of it, in order. */
  readonly requests: string[] = [];
  private readonly accounts = new Map<string, ProviderAccount>();

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async start({
    redirectUris,
    host = '127.0.0.1',
    port = 0,
  }: IdentityProviderPlan): Promise<IdentityProvider> {
    const server = createServer();
    server.listen(port, host);
    await once(server, 'listening');
    const issuer = `http://${host}:${(server.address() as AddressInfo).port}`;
    const idp = new IdentityProvider(server, issuer);
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const forged = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(privateKey)), kid: 'of-tests', alg: 'RS256', use: 'sig' };
    const provider = new Provider(issuer, idp.configuration(jwk, redirectUris));
    provider.use(async (context, next) => {
      await next();
      const body = context.body as { id_token?: string } | undefined;
      if (context.path !== '/token' || !body?.id_token) return;
      const claims = decodeJwt(body.id_token);
      const key = idp.forgesSignatures ? forged.privateKey : privateKey;
      body.id_token = await new SignJWT(idp.lie?.(claims) ?? claims)
        .setProtectedHeader({ alg: 'RS256', kid: 'of-tests' })
        .sign(key);
    });
    const answer = provider.callback();
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      idp.requests.push(`${request.method} ${request.url?.split('?')[0]}`);
      if (request.url?.startsWith('/interaction/')) void idp.interact(provider, request, response);
      else void answer(request, response);
    });
    return idp;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private configuration(jwk: object, redirectUris: readonly string[]): Configuration {
    return {
      clients: [
        {
          client_id: CLIENT_ID,
          client_secret: CLIENT_SECRET,
          token_endpoint_auth_method: 'client_secret_post',
          redirect_uris: [...redirectUris],
        },
      ],
      jwks: { keys: [jwk] },
      cookies: { keys: ['of-tests'] },
      ttl: {
        Interaction: 600,
        Grant: 600,
        Session: 600,
        AccessToken: 600,
        IdToken: 600,
        AuthorizationCode: 60,
      },
      pkce: { required: () => true },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, id) => ({
        accountId: id,
        claims: () => ({ ...(this.accounts.get(id) ?? { sub: id }) }),
      }),
      // whoever signs in has agreed
      loadExistingGrant: async ({ oidc: { client, session, provider } }) => {
        const grant = new provider.Grant({
          clientId: client?.clientId ?? '',
          accountId: session?.accountId ?? '',
        });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    };
  }

  private async interact(
    provider: Provider,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { person } = this;
    if (person) this.accounts.set(person.sub, person);
    const result = person
      ? { login: { accountId: person.sub, remember: false } }
      : { error: 'access_denied', error_description: 'the person turned back' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
}
