// Both ways in know the same contexts: every service of the rendered chart has its paths in the Ingress, and nginx knows it.
// The Ingress leads to every page of the portal, too, and to nothing internal.
//   node check-routes.mjs RENDERED_CHART NGINX_CONF PORTAL_ROUTER
import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

const [rendered, nginx, router] = process.argv.slice(2);
const objects = parseAllDocuments(readFileSync(rendered, 'utf8')).map((document) => document.toJS());
const of = (kind) => objects.filter((object) => object?.kind === kind);

const contexts = of('Deployment').map(({ spec }) => spec.template.spec.containers[0].name);
const [{ spec }] = of('Ingress');
const served = new Map(spec.rules[0].http.paths.map(({ path, backend }) => [path, backend.service.name]));
const inNginx = /\(\?<context>([a-z|]+)\)/.exec(readFileSync(nginx, 'utf8'))[1].split('|');

const wrong = contexts.flatMap((context) =>
  [`/api/${context}`, `/api/operations/${context}`, `/api/docs/${context}.json`]
    .filter((path) => served.get(path) !== `check-${context}`)
    .map((path) => `${path} does not lead to ${context}`),
);
const pages = [...readFileSync(router, 'utf8').matchAll(/^ {2}path: '(\/[a-z-]*)/gm)].map(([, page]) => page);
if (pages.length === 0) wrong.push(`no pages in ${router}`);
for (const page of new Set(pages)) if (!served.has(page)) wrong.push(`no path leads to the page ${page}`);
for (const path of served.keys())
  if ('/internal'.startsWith(`${path}/`) || path.startsWith('/internal')) wrong.push(`${path} is let in`);
if (contexts.length !== 5) wrong.push(`${contexts.length} services instead of 5`);
if ([...contexts].sort().join() !== [...inNginx].sort().join())
  wrong.push(`nginx knows ${inNginx.join(', ')}`);
for (const line of wrong) process.stderr.write(`${line}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
