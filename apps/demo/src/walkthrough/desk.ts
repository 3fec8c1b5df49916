import type { Api } from '../api/api.js';
import type { Installation } from '../api/installation.js';
import { ensurePerson } from '../import/people.js';
import type { Desk } from '../import/register-organisation.js';
import { standInId } from '../import/stand-in.js';
import { eventsHandled } from './events-handled.js';

/**
 * An administrator, and a coordinator who is in the directory, so that there is somebody to notify from the first
 * organisation on.
 */
export async function openDesk(installation: Installation): Promise<Desk> {
  const admin = await installation.as({ userId: standInId('admin'), organisationId: null, roles: ['admin'] });
  return { admin, coordinator: await coordinatorIn(installation, admin) };
}

async function coordinatorIn(installation: Installation, admin: Api): Promise<Api> {
  const { id } = await ensurePerson(admin, {
    name: 'Coordinator',
    email: 'coordinator@mutua.example',
    roles: ['coordinator'],
  });
  await eventsHandled(admin);
  return installation.as({ userId: id, organisationId: null, roles: ['coordinator'] });
}
