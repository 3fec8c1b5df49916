import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGES, PAGES_OF_ONE } from './pages.js';

const ROOT = join(import.meta.dirname, '../../../..');

/** The addresses of the portal, as its router has them. */
async function routes(): Promise<string[]> {
  const router = await readFile(join(ROOT, 'apps/portal/src/app/router.tsx'), 'utf8');
  return [...router.matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path ?? '');
}

describe('every page of the portal', () => {
  it('is looked at with axe', async () => {
    const looked = PAGES.flatMap(({ paths }) => paths).map((path) => path.replace(/[?#].*/, ''));
    const all = await routes();
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter((path) => !looked.includes(path) && !(path in PAGES_OF_ONE))).toEqual([]);
  });

  it('of one thing is looked at by the test that is named', async () => {
    const all = await routes();
    for (const [path, file] of Object.entries(PAGES_OF_ONE)) {
      expect(all).toContain(path);
      const test = await readFile(join(ROOT, 'apps/e2e/src/portal', file), 'utf8');
      expect([path, file, test.includes('violationsOn(')]).toEqual([path, file, true]);
    }
  });

  it('is led to the directory by the Ingress', async () => {
    const ingress = await readFile(join(ROOT, 'deploy/helm/mutua/templates/ingress.yaml'), 'utf8');
    const first = (path: string) => `"/${path.split('/')[1] ?? ''}"`;
    expect((await routes()).filter((path) => !ingress.includes(first(path)))).toEqual([]);
  });
});
