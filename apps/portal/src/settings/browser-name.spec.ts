import { describe, expect, it } from '@jest/globals';
import { browserNameOf } from './browser-name.js';

describe('the name of a browser', () => {
  it('is that of the browser and not of those that it names besides', () => {
    const edge =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0 Safari/537.36 Edg/139.0';
    expect(browserNameOf(edge)).toEqual({ browser: 'Edge', system: 'Windows' });
    const chrome =
      'Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0 Mobile Safari/537.36';
    expect(browserNameOf(chrome)).toEqual({ browser: 'Chrome', system: 'Android' });
    const safari =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
    expect(browserNameOf(safari)).toEqual({ browser: 'Safari', system: 'iOS' });
  });

  it('is none for what is no common browser', () => {
    expect(browserNameOf('curl/8.5.0')).toBeNull();
    expect(browserNameOf('')).toBeNull();
  });
});
