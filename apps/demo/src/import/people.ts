import type { Role } from '@mutua/contracts';
import { allPages } from '../api/all-pages.js';
import type { Api } from '../api/api.js';

/** A person in the directory. */
export interface Person {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly email: string;
  readonly roles: Role[];
  readonly organisationId: string | null;
  readonly active: boolean;
}

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

const PEOPLE = '/api/directory/users';

/** The person with this email address, added by the administrator if need be, with at least these roles. */
export async function ensurePerson(admin: Api, wanted: NewPerson): Promise<Person> {
  const person = (await findPerson(admin, wanted.email)) ?? (await addPerson(admin, wanted));
  const missing = wanted.roles.filter((role) => !person.roles.includes(role));
  if (missing.length === 0) return person;
  const { organisationId, active } = person;
  const standing = { roles: [...person.roles, ...missing], organisationId, active };
  return admin.replace<Person>(`${PEOPLE}/${person.id}`, person.version, standing);
}

async function findPerson(admin: Api, email: string): Promise<Person | undefined> {
  return (await allPages<Person>(admin, PEOPLE, { email }))[0];
}

async function addPerson(admin: Api, wanted: NewPerson): Promise<Person> {
  const { thing } = await admin.create<Person>(PEOPLE, `import-person-${wanted.email}`, {
    ...wanted,
    locale: 'en',
  });
  return thing;
}
