import { describe, expect, it } from '@jest/globals';
import { pageOr, pageWith } from './page-or.js';

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

describe('a page with one thing more in its address', () => {
  it.each([
    ['/settings', '/settings?problem=x'],
    ['/settings?connected=a#password', '/settings?connected=a&problem=x#password'],
    ['/settings?problem=y', '/settings?problem=x'],
  ])('of %s is %s', (page, told) => {
    expect(pageWith(page, 'problem', 'x')).toBe(told);
  });
});
