import type { Api } from '../api/api.js';
import type { Desk } from '../import/register-organisation.js';
import { eventsHandled, settled } from './events-handled.js';
import { proposalsWith } from './posts.js';
import { screen, type Screened } from './screening.js';

/**
 * The coordinator screens all offers, then all needs, and waits until proposals stand still. Offers come first: each need
 * then finds all of them. One need is cleared before the next comes, so that every run goes the same way.
 */
export async function screenEverything({
  admin,
  coordinator,
}: Desk): Promise<{ needs: Screened; offers: Screened }> {
  await eventsHandled(admin);
  const offers = await screen(coordinator, '/api/offers');
  await eventsHandled(admin);
  const needs = await screen(coordinator, '/api/needs', () => eventsHandled(admin));
  await proposalsStand(admin, coordinator);
  return { needs, offers };
}

/** Waits until all events are handled and no proposal changes any more. */
export async function proposalsStand(admin: Api, coordinator: Api): Promise<void> {
  await settled(admin, async () => {
    const proposals = await proposalsWith(coordinator);
    return proposals.map(({ id, version }) => `${id} ${version}`).sort();
  });
}
