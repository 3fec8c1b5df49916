// Signing in through the entry: who sets up the installation is known to every service by the cookie alone, other sites are
// not, and after signing out nobody is.
//   node sign-in.mjs ORIGIN SET_UP_TOKEN
const [origin, token] = process.argv.slice(2);
const body = {
  token,
  name: 'Ada Mensah',
  email: 'ada@example.org',
  locale: 'en',
  password: 'millet harvest lantern ferry',
};
const OWN_PAGE = { 'sec-fetch-site': 'same-origin' };
let cookie = '';

async function expect(wanted, method, path, { headers = OWN_PAGE, json } = {}) {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: { ...headers, cookie, ...(json ? { 'content-type': 'application/json' } : {}) },
    ...(json ? { body: JSON.stringify(json) } : {}),
  });
  if (response.status !== wanted)
    throw new Error(`${method} ${path}: ${response.status} instead of ${wanted}: ${await response.text()}`);
  if (response.headers.has('authorization')) throw new Error(`${path} gives a token away`);
  return response;
}

await expect(404, 'GET', '/internal/session');
await expect(404, 'GET', '/-/session');
await expect(401, 'GET', '/api/needs');
const signedIn = await expect(201, 'POST', '/api/directory/setup', { json: body });
cookie = signedIn.headers.getSetCookie()[0].split(';')[0];
for (const context of ['needs', 'offers', 'notifications', 'matching/proposals', 'directory/users/me'])
  await expect(200, 'GET', `/api/${context}`);
const elsewhere = { 'sec-fetch-site': 'cross-site' };
await expect(403, 'DELETE', '/api/directory/session', { headers: elsewhere });
await expect(403, 'POST', '/api/needs', { headers: elsewhere, json: {} });
await expect(401, 'GET', '/api/needs', { headers: { authorization: 'Bearer forged' } });
await expect(204, 'DELETE', '/api/directory/session');
for (const context of ['needs', 'offers', 'notifications', 'directory/users/me'])
  await expect(401, 'GET', `/api/${context}`);
