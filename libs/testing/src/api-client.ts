import { randomUUID } from 'node:crypto';

export interface ApiAnswer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

export interface ApiRequest {
  readonly body?: unknown;
  /** Sent as `If-Match`. */
  readonly version?: number;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Speaks to a running application as one person. */
export class ApiClient {
  constructor(
    private readonly origin: string,
    private readonly token: string | null,
  ) {}

  get<T>(path: string, request: ApiRequest = {}): Promise<ApiAnswer<T>> {
    return this.send('GET', path, request);
  }

  put<T>(path: string, request: ApiRequest = {}): Promise<ApiAnswer<T>> {
    return this.send('PUT', path, request);
  }

  patch<T>(path: string, request: ApiRequest = {}): Promise<ApiAnswer<T>> {
    return this.send('PATCH', path, request);
  }

  /** A creation when it has no version: it then gets an idempotency key of its own unless one is given. */
  post<T>(path: string, request: ApiRequest = {}): Promise<ApiAnswer<T>> {
    const key = request.key ?? (request.version === undefined ? randomUUID() : undefined);
    return this.send('POST', path, { ...request, ...(key === undefined ? {} : { key }) });
  }

  async send<T>(
    method: string,
    path: string,
    { body, version, key, headers }: ApiRequest,
  ): Promise<ApiAnswer<T>> {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      // where an answer leads is for the test to see
      redirect: 'manual',
      headers: {
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    // a stream does not end while somebody listens
    if (isStream) await response.body?.cancel();
    const text = isStream ? '' : await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : text) as T,
    };
  }
}
