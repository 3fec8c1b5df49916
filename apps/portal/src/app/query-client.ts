import { QueryClient } from '@tanstack/react-query';
import { asProblem } from '../api/problem.js';

const TRIES = 2;

/** What the server refused, it refuses again; only a line that breaks is worth another try. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) => failures < TRIES && navigator.onLine && asProblem(error).isNetwork,
        throwOnError: false,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
