import { queryOptions } from '@tanstack/react-query';
import { answered, directory, notifications } from '../api/client.js';
import type { components } from '../api/generated/directory.data.js';
import type { components as Notifications } from '../api/generated/notifications.data.js';

export type Account = components['schemas']['AccountDto'];
export type MailPreference = Notifications['schemas']['MailPreferenceDto'];
export type ListedSession = components['schemas']['ListedSessionDto'];

/** How the person can sign in. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => answered(directory.GET('/api/directory/account')),
});

/** The browsers in which the person is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async () => (await answered(directory.GET('/api/directory/sessions'))).items,
});

/** Whether, and how often, the person gets mails of what is new. */
export const mailsQuery = queryOptions({
  queryKey: ['mails'],
  queryFn: () => answered(notifications.GET('/api/notifications/mails')),
});
