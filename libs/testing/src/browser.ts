import type { ApiAnswer, ApiRequest } from './api-client.js';

/** What a browser says of a request that a page of the site itself sends. */
const FROM_ITS_OWN_PAGE = { 'sec-fetch-site': 'same-origin' };

/** Speaks to a running application as a browser does: it keeps cookies and holds no token. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly origin: string) {}

  get<T>(path: string, request: ApiRequest = {}): Promise<ApiAnswer<T>> {
    return this.send('GET', path, request);
  }

  post<T>(path: string, request: ApiRequest = {}): Promise<ApiAnswer<T>> {
    return this.send('POST', path, request);
  }

  put<T>(path: string, request: ApiRequest = {}): Promise<ApiAnswer<T>> {
    return this.send('PUT', path, request);
  }

  delete<T>(path: string, request: ApiRequest = {}): Promise<ApiAnswer<T>> {
    return this.send('DELETE', path, request);
  }

  /** What it would send in the header `Cookie`. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Takes a cookie as if it had been given it before. */
  keep(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  private async send<T>(
    method: string,
    path: string,
    { body, version, key, headers }: ApiRequest,
  ): Promise<ApiAnswer<T>> {
    const url = new URL(path, this.origin);
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        ...FROM_ITS_OWN_PAGE,
        ...(this.cookies.size === 0 ? {} : { cookie: this.cookie }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.take(cookie);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : text) as T,
    };
  }

  private take(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/;\s*max-age=0/i.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
