import { readFileSync } from 'node:fs';
import { InvalidConfig } from '@mutua/platform/config';
import { INTERNET_DOMAIN } from '../standards.js';

/** An OpenID Connect provider at which people can sign in, as the operator has set it. */
export interface ProviderSettings {
  /** As in addresses, such as `keycloak`. */
  readonly name: string;
  /** What the sign-in page calls it. */
  readonly title: string;
  /** Exactly as its tokens name it (OpenID Connect Discovery 1.0, section 4.3). */
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client, which PKCE alone protects. */
  readonly clientSecret: string | null;
  readonly scope: string;
  /** Of these domains, in small letters, its word for an address is taken. */
  readonly trustedDomains: readonly string[];
  /** The claim by which it says that an address was verified. */
  readonly verifiedClaim: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const NAME = /^[a-z][a-z\d-]{0,29}$/;
/** Issuers of Entra for people of any tenant: whoever makes a tenant says there what they like. */
const ANY_TENANT = /^\/(?:common|organizations|consumers)(?:\/|$)/;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The providers that `OIDC_PROVIDERS` names, each with variables of its own (`OIDC_KEYCLOAK_ISSUER` and so on).
 *
 * @throws InvalidConfig naming every variable that is missing or wrong
 */
export function providersOf(environment: Environment): ProviderSettings[] {
  const names = listOf(environment['OIDC_PROVIDERS']);
  const problems: string[] = [];
  const wrong = names.filter((name, at) => !NAME.test(name) || names.indexOf(name) !== at);
  if (wrong.length > 0) {
    problems.push(
      `OIDC_PROVIDERS is wrong: ${wrong.join(', ')} is no name such as keycloak, in small letters, or comes twice`,
    );
  }
  const providers = names
    .filter((name) => !wrong.includes(name))
    .map((name) => providerOf(name, environment, problems));
  const issuers = providers.map(({ issuer }) => issuer);
  for (const { name, issuer } of providers.filter((one, at) => issuers.indexOf(one.issuer) !== at))
    problems.push(`${variable(name, 'ISSUER')} is wrong: ${issuer} is the issuer of another provider, too`);
  if (problems.length > 0) throw new InvalidConfig(problems);
  return providers;
}

function providerOf(name: string, environment: Environment, problems: string[]): ProviderSettings {
  const read = (setting: string) => environment[variable(name, setting)]?.trim() ?? '';
  const complain = (setting: string, what: string) => problems.push(`${variable(name, setting)} ${what}`);
  const issuer = read('ISSUER');
  const problem = issuer === '' ? 'is not set' : issuerProblem(issuer);
  if (problem !== null) complain('ISSUER', problem);
  if (read('CLIENT_ID') === '') complain('CLIENT_ID', 'is not set');
  const trustedDomains = listOf(read('TRUSTED_DOMAINS')).map((domain) => domain.toLowerCase());
  const wrong = trustedDomains.filter((domain) => !INTERNET_DOMAIN.holds(domain));
  if (wrong.length > 0)
    complain('TRUSTED_DOMAINS', `is wrong: ${wrong.join(', ')} is not ${INTERNET_DOMAIN.expected}`);
  const scope = read('SCOPE') || 'openid email profile';
  if (!scope.split(' ').includes('openid')) complain('SCOPE', 'is wrong: openid must be among its scopes');
  return {
    name,
    title: read('TITLE') || name,
    issuer,
    clientId: read('CLIENT_ID'),
    clientSecret: secretOf(read, complain),
    scope,
    trustedDomains,
    verifiedClaim: read('VERIFIED_CLAIM') || 'email_verified',
  };
}

function secretOf(
  read: (setting: string) => string,
  complain: (setting: string, what: string) => void,
): string | null {
  const [secret, file] = [read('CLIENT_SECRET'), read('CLIENT_SECRET_FILE')];
  if (secret !== '' && file !== '') complain('CLIENT_SECRET', 'is wrong: CLIENT_SECRET_FILE is set, too');
  if (file === '') return secret || null;
  try {
    const content = readFileSync(file, 'utf8').trim();
    if (content === '') complain('CLIENT_SECRET_FILE', `is wrong: ${file} is empty`);
    return content;
  } catch (error) {
    complain('CLIENT_SECRET_FILE', `is wrong: ${(error as Error).message}`);
    return null;
  }
}

function issuerProblem(issuer: string): string | null {
  if (!URL.canParse(issuer)) return 'is wrong: it must be like https://keycloak.example.org/realms/mutua';
  const { protocol, hostname, pathname, search, hash } = new URL(issuer);
  if (protocol !== 'https:' && !mayBePlain(issuer))
    return 'is wrong: it must begin with https://, unless it is on this machine';
  if (search !== '' || hash !== '') return 'is wrong: an issuer has neither ? nor #';
  if (hostname === 'login.microsoftonline.com' && ANY_TENANT.test(pathname))
    return 'is wrong: it must name your tenant by its id, or people of any tenant could be anybody';
  return null;
}

/** Only on this machine may a provider be spoken to without TLS. */
export function mayBePlain(issuer: string): boolean {
  const { protocol, hostname } = new URL(issuer);
  return protocol === 'http:' && LOOPBACK.includes(hostname);
}

function variable(name: string, setting: string): string {
  return `OIDC_${name.toUpperCase().replaceAll('-', '_')}_${setting}`;
}

function listOf(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}
