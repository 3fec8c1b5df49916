import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, notifications } from '../api/client.js';
import { lookEvery } from '../live/live.js';

/** How often new messages are looked for while the page is seen and nothing tells of them, in milliseconds. */
export const REFRESH = 30_000;

export const unreadQuery = queryOptions({
  queryKey: ['inbox', 'unread'],
  queryFn: async () => (await answered(notifications.GET('/api/notifications/unread-count'))).count,
  refetchInterval: lookEvery(REFRESH),
});

/** How many messages the person has not read; 0 until that is known. */
export function useUnread(): number {
  return useQuery(unreadQuery).data ?? 0;
}
