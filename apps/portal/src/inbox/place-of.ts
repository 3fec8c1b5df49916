import type { LinkProps } from '@tanstack/react-router';
import type { components } from '../api/generated/notifications.data.js';

type Subject = components['schemas']['NotificationDto']['subject'];

/** Where the portal shows what a message is about; null where it has no page for it. */
export function placeOf({ type, id }: Subject, isCoordinator: boolean): LinkProps | null {
  switch (type) {
    case 'need':
      return { to: '/needs/$id', params: { id } };
    case 'offer':
      return { to: '/offers/$id', params: { id } };
    case 'proposal':
      if (isCoordinator) return { to: '/queue', search: { tab: 'propose', item: `proposal.${id}` } };
      return { to: '/matches/$id', params: { id } };
    case 'organisation':
      return isCoordinator ? { to: '/queue', search: { tab: 'verify', item: `organisation.${id}` } } : null;
  }
}
