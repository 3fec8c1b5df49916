import { expect } from '@jest/globals';
import pg from 'pg';
import type { Role } from '@mutua/contracts';
import { eventually, newTestId, TestApp, type ApiClient } from '@mutua/testing';
import { DirectoryModule } from './directory.module.js';
import type { OrganisationDto } from './organisation.dto.js';
import type { UserDto } from './user.dto.js';

export const ORGANISATIONS = '/api/directory/organisations';
export const USERS = '/api/directory/users';

export interface Problem {
  readonly type: string;
  readonly detail: string;
  readonly errors?: { pointer: string; detail: string }[];
}

export interface StoredEvent {
  readonly type: string;
  readonly version: number;
  readonly actor: { userId: string } | null;
  readonly payload: object;
}

/** A person in the directory with a token of their own. */
export interface Person {
  readonly client: ApiClient;
  readonly user: UserDto;
}

/** What an answer must match to be this refusal. */
export function refusal(status: number, code: string) {
  return { status, body: { type: `urn:mutua:problem:${code}` } };
}

export function aMinistry(change: object = {}) {
  return {
    name: `Ministry ${newTestId()}`,
    kind: 'government',
    country: 'RW',
    website: 'https://www.minict.gov.rw/about',
    officialDomain: 'MINICT.gov.rw',
    description: 'ICT policy',
    contactEmail: 'info@minict.gov.rw',
    ...change,
  };
}

export function aPerson(change: object = {}) {
  const email = `${newTestId()}@example.org`;
  return { name: 'Awa Diop', email, locale: 'fr', roles: ['requester'], ...change };
}

/** The context, and what tests of it do again and again. */
export class DirectoryApp {
  private constructor(
    readonly app: TestApp,
    /** An admin who is in the token only, as the first one of an installation is. */
    readonly operator: ApiClient,
    readonly coordinator: ApiClient,
    private readonly database: pg.Client,
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<DirectoryApp> {
    const app = await TestApp.start({
      contexts: { directory: DirectoryModule },
      publishers: ['matching', 'notifications'],
      environment,
    });
    const database = new pg.Client({ connectionString: app.databaseUrl });
    await database.connect();
    const operator = await app.as({ roles: ['admin'] });
    return new DirectoryApp(app, operator, await app.as({ roles: ['coordinator'] }), database);
  }

  async stop(): Promise<void> {
    await this.database.end();
    await this.app.stop();
  }

  async addPerson(roles: Role[] = ['requester'], change: object = {}): Promise<Person> {
    const body = aPerson({ roles, ...change });
    const { status, body: user } = await this.operator.post<UserDto>(USERS, { body });
    expect(status).toBe(201);
    return { user, client: await this.app.as({ userId: user.id, roles }) };
  }

  async register(by: Person, body: object = aMinistry()): Promise<OrganisationDto> {
    const answer = await by.client.post<OrganisationDto>(ORGANISATIONS, { body });
    expect(answer.status).toBe(201);
    return answer.body;
  }

  async verify({ id, version }: OrganisationDto): Promise<OrganisationDto> {
    const answer = await this.coordinator.post<OrganisationDto>(`${ORGANISATIONS}/${id}/verify`, { version });
    expect(answer.status).toBe(200);
    return answer.body;
  }

  /** The events that tell of an organisation or a person, in order. */
  async eventsOf(aggregateId: string): Promise<StoredEvent[]> {
    const { rows } = await this.database.query<StoredEvent>(
      `SELECT type, aggregate_version AS version, actor, payload FROM directory.event_log
        WHERE aggregate_id = $1 ORDER BY aggregate_version`,
      [aggregateId],
    );
    return rows;
  }

  /** What somebody asked for and was refused, in order, as soon as there is something. */
  async refusedAttemptsOf(userId: string): Promise<{ problem: string }[]> {
    return eventually(async () => {
      const { rows } = await this.database.query<{ problem: string }>(
        `SELECT problem FROM directory.refused_attempt WHERE actor->>'userId' = $1 ORDER BY attempted_at`,
        [userId],
      );
      expect(rows).not.toEqual([]);
      return rows;
    });
  }

  /** Lets tests fail to sign in as often as they like. */
  async forgetAttempts(): Promise<void> {
    await this.database.query('DELETE FROM directory.sign_in_attempt');
  }

  /** All rows of all tables, as text. */
  async everything(): Promise<string> {
    const { rows: tables } = await this.database.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'directory'`,
    );
    const texts = await Promise.all(
      tables.map(async ({ name }) => {
        const { rows } = await this.database.query(`SELECT row::text FROM directory."${name}" AS row`);
        return JSON.stringify(rows);
      }),
    );
    return texts.join('\n');
  }

  async activeAdmins(): Promise<string[]> {
    const { rows } = await this.database.query<{ id: string }>(
      `SELECT id FROM directory."user" WHERE active AND 'admin' = ANY (roles)`,
    );
    return rows.map(({ id }) => id);
  }
}
