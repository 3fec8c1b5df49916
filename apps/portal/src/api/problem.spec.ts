import { describe, expect, it } from '@jest/globals';
import { answered } from './client.js';
import { asProblem } from './problem.js';

describe('what went wrong', () => {
  it('is a lost line where a request came to nobody, in whatever words the browser says so', async () => {
    for (const words of ['Failed to fetch', 'Load failed', 'La connexion réseau a été perdue.']) {
      const request = Promise.reject<never>(new TypeError(words));
      await expect(answered(request)).rejects.toMatchObject({ code: 'network', message: words });
    }
  });

  it.each([
    'Failed to fetch dynamically imported module: https://mutua.example/assets/queue-page.js',
    'error loading dynamically imported module: https://mutua.example/assets/queue-page.js',
    'Importing a module script failed.',
    'Unable to preload CSS for /assets/queue-page.css',
  ])('is a lost line where a part of the portal did not come: %s', (words) => {
    expect(asProblem(new TypeError(words)).isNetwork).toBe(true);
  });

  it('is our mistake where the portal broke', () => {
    const broken = asProblem(new TypeError("Cannot read properties of undefined (reading 'map')"));
    expect(broken.code).toBe('unexpected');
  });
});
