import { describe, expect, it } from '@jest/globals';
import { pageOr } from './page-or.js';

describe('where somebody goes after signing in', () => {
  it.each(['/needs', '/needs/new?step=check', '/matches/1#terms'])('is a page of ours: %s', (page) => {
    expect(pageOr('/home', page)).toBe(page);
  });

  it.each([
    undefined,
    '',
    'needs',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
  ])('is never another site: %j', (page) => {
    expect(pageOr('/home', page)).toBe('/home');
  });
});
