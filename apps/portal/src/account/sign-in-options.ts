import { queryOptions } from '@tanstack/react-query';
import { answered, directory } from '../api/client.js';
import type { components } from '../api/generated/directory.data.js';

/** A place outside where people can sign in. */
export type Provider = components['schemas']['ProviderDto'];

/** How people can sign in here. */
export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in-options'],
  queryFn: () => answered(directory.GET('/api/directory/sign-in-options')),
});
