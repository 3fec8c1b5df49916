import { APP, freePort, startProcess } from '@mutua/demo';
import { IdentityProvider } from '@mutua/testing/identity-provider';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailServer } from './mail-server.js';

/** Starts Mutua with its sample people, and two places where others can sign in, for all tests; gives what stops it. */
export default async function startMutua(): Promise<() => Promise<void>> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mutua-portal-'));
  const port = String(await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const ministry = await providerFor(origin, 'ministry');
  ministry.person = {
    sub: 'nadia',
    name: 'Nadia Rahman',
    email: 'nadia.rahman@ministry.example',
    email_verified: true,
  };
  const agency = await providerFor(origin, 'agency');
  agency.person = { sub: 'karim', name: 'Karim Benali', email: 'karim@agency.example', email_verified: true };
  const mails = join(dataDirectory, 'mails');
  const mailServer = await startMailServer(mails);
  const env = {
    MUTUA_DATA_DIR: dataDirectory,
    MUTUA_DEMO: 'true',
    HOST: '127.0.0.1',
    PORT: port,
    PUBLIC_URL: origin,
    SMTP_URL: mailServer.url,
    OIDC_PROVIDERS: 'ministry,agency',
    OIDC_MINISTRY_TITLE: 'Ministry Example',
    OIDC_MINISTRY_ISSUER: ministry.issuer,
    OIDC_MINISTRY_CLIENT_ID: ministry.clientId,
    OIDC_MINISTRY_CLIENT_SECRET: ministry.clientSecret,
    OIDC_MINISTRY_TRUSTED_DOMAINS: 'ministry.example',
    OIDC_AGENCY_TITLE: 'Agency Example',
    OIDC_AGENCY_ISSUER: agency.issuer,
    OIDC_AGENCY_CLIENT_ID: agency.clientId,
    OIDC_AGENCY_CLIENT_SECRET: agency.clientSecret,
    // every test comes from one address
    RATE_LIMIT: '100000',
  };
  const mutua = await startProcess({ script: APP, env });
  // the tests are processes of their own
  process.env['MUTUA_ORIGIN'] = mutua.origin;
  process.env['MUTUA_MAILS'] = mails;
  return async () => {
    await mutua.stop();
    await ministry.stop();
    await agency.stop();
    await mailServer.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  };
}

function providerFor(origin: string, name: string): Promise<IdentityProvider> {
  return IdentityProvider.start({
    redirectUris: [`${origin}/api/directory/oidc/${name}/callback`],
    // to a browser it is another site, from which only what is meant to comes back
    host: 'localhost',
  });
}
