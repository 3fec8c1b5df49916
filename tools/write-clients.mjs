/**
 * Writes the portal's types of every context's API from what the code declares (npm run build first); it starts nothing.
 * With --check it writes nothing and fails when something is not current.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import openapi, { astToString } from 'openapi-typescript';
import * as prettier from 'prettier';

const FOLDER = join(import.meta.dirname, '../apps/portal/src/api/generated');

/** The text of each file by its name. */
export async function clientTypes() {
  const [{ CONTEXTS }, { openApiOf }, { PlatformModule }] = await Promise.all([
    import('../apps/mutua/dist/contexts.js'),
    import('@mutua/platform/http'),
    import('@mutua/platform/context'),
  ]);
  const platform = PlatformModule.forApp({ databaseUrl: '', poolSize: 1, tokens: {}, logLevel: 'silent' });
  const root = { module: class Root {}, imports: [platform, ...Object.values(CONTEXTS)] };
  // a preview makes no providers, so it needs no database
  const app = await NestFactory.create(root, new FastifyAdapter(), { preview: true, logger: false });
  app.setGlobalPrefix('api');
  const format = await prettier.resolveConfig(FOLDER);
  const files = {};
  for (const [name, module] of Object.entries(CONTEXTS)) {
    const nodes = await openapi(openApiOf(app, name, module), { alphabetize: true });
    const text = `// Written by \`npm run clients\` from the OpenAPI document; change the code, not this file.\n\n${astToString(nodes)}`;
    files[`${name}.data.ts`] = await prettier.format(text, { ...format, parser: 'typescript' });
  }
  return files;
}

/** The names of those files that do not hold what they should. */
export async function staleClients() {
  const stale = [];
  for (const [name, text] of Object.entries(await clientTypes())) {
    const current = await readFile(join(FOLDER, name), 'utf8').catch(() => '');
    if (current !== text) stale.push(name);
  }
  return stale;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const stale = await staleClients();
    if (stale.length > 0) {
      process.stderr.write(
        `apps/portal/src/api/generated: ${stale.join(', ')} not current; run: npm run clients\n`,
      );
      process.exitCode = 1;
    }
  } else {
    for (const [name, text] of Object.entries(await clientTypes())) await writeFile(join(FOLDER, name), text);
  }
  // the process would wait for pools that were never opened
  process.exit();
}
