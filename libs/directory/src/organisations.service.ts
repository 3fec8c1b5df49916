import { Injectable } from '@nestjs/common';
import { assertNotOwn, hasRole, type Caller } from '@mutua/platform/auth';
import { assertNothingErased, Refused } from '@mutua/platform/decision';
import {
  AggregateStore,
  newId,
  readPage,
  type Page,
  type Transaction,
  UnitOfWork,
} from '@mutua/platform/persistence';
import type { Organisation, OrganisationProfile } from './domain/organisation.js';
import {
  correctOrganisation,
  endorseOrganisation,
  refuseOrganisation,
  registerOrganisation,
  verifyOrganisation,
} from './domain/organisation-decisions.js';
import type { User } from './domain/user.js';
import { foundOrganisation } from './domain/user-decisions.js';
import { countriesEndorsedBy, needsEndorsement } from './focal-points/focal-points.service.js';
import { OrganisationSchema } from './organisation.schema.js';
import type { OrganisationsQuery } from './organisations-query.dto.js';
import { refuseDuplicate } from './refuse-duplicate.js';
import { SessionsService } from './sessions/sessions.service.js';
import { UserSchema } from './user.schema.js';

/** Whom an organisation is shown to: a member of some, or a coordinator or admin who may see all. */
interface Viewer {
  readonly seesAll: boolean;
  readonly organisationIds: readonly string[];
  /** The countries whose ministries they endorse. */
  readonly endorsesIn: readonly string[];
}

/** Use cases of organisations: one method, one transaction. */
@Injectable()
export class OrganisationsService {
  private readonly store = new AggregateStore<Organisation>(OrganisationSchema, 'organisation');
  private readonly users = new AggregateStore<User>(UserSchema, 'user');

  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionsService,
  ) {}

  /**
   * Registers an organisation with the caller as its first member.
   *
   * @throws Refused `user-unknown`, `user-inactive`, `too-many-organisations`, `organisation-exists`
   */
  async register(profile: OrganisationProfile, caller: Caller): Promise<Organisation> {
    return this.work.run(async (transaction) => {
      await this.assertKnown(transaction, caller);
      const id = newId();
      await this.users.change(transaction, caller.userId, null, (user) =>
        foundOrganisation(user, id, transaction.now),
      );
      return refuseTakenName(profile, async () => {
        const organisation = this.store.create(
          transaction,
          registerOrganisation(id, profile, transaction.now),
        );
        await transaction.flush();
        // who acts for nobody has registered it to act for it
        if (caller.sessionId !== undefined && caller.organisationId === null)
          await this.sessions.actFor(caller.sessionId, id);
        return organisation;
      });
    });
  }

  async get(id: string, caller: Caller): Promise<Organisation> {
    const organisation = await this.store.get(this.work.manager, id);
    return assertSeen(organisation, await this.viewer(caller));
  }

  async list(query: OrganisationsQuery, caller: Caller): Promise<Page<Organisation>> {
    const viewer = await this.viewer(caller);
    const organisations = this.work.manager.createQueryBuilder(OrganisationSchema, 'organisation');
    if (!viewer.seesAll) {
      const { organisationIds: own, endorsesIn } = viewer;
      const endorsed = `organisation.kind = 'government' AND organisation.country = ANY (:endorsesIn)`;
      organisations.where(
        `(organisation.status = 'verified' OR organisation.id = ANY (:own) OR (${endorsed}))`,
        { own, endorsesIn },
      );
    }
    const { status, kind, country } = query;
    if (status) organisations.andWhere('organisation.status = :status', { status });
    if (kind) organisations.andWhere('organisation.kind = :kind', { kind });
    if (country) organisations.andWhere('organisation.country = :country', { country });
    const { items, next } = await readPage(organisations, query);
    return { items: items.map((organisation) => asSeenBy(organisation, viewer)), next };
  }

  /** @throws Refused `not-found`, `not-your-organisation`, `changed-meanwhile`, `would-be-erased`, `organisation-exists` */
  async correct(
    id: string,
    version: number,
    profile: OrganisationProfile,
    sent: unknown,
    caller: Caller,
  ): Promise<Organisation> {
    return this.work.run(async (transaction) => {
      const viewer = await this.viewer(caller);
      const organisation = assertSeen(await this.store.get(transaction.manager, id), viewer);
      if (!viewer.organisationIds.includes(organisation.id)) {
        throw new Refused(
          'forbidden',
          'not-your-organisation',
          'Only members of an organisation can change it, and you are not one of them.',
        );
      }
      return refuseTakenName(profile, () =>
        this.store.change(transaction, id, version, (current) => {
          assertNothingErased(profileOf(current), profile, sent);
          return correctOrganisation(current, profile, transaction.now);
        }),
      );
    });
  }

  async verify(id: string, version: number, caller: Caller): Promise<Organisation> {
    return this.work.run(async (transaction) => {
      await this.assertNotMember(id, caller);
      const { manager, now } = transaction;
      const endorsed = await needsEndorsement(manager, await this.store.get(manager, id));
      return this.store.change(transaction, id, version, (organisation) =>
        verifyOrganisation(organisation, endorsed, now),
      );
    });
  }

  /**
   * A member of the country's focal point says that a ministry is one.
   *
   * @throws Refused `not-found` to all others, `changed-meanwhile`, `illegal-step`
   */
  async endorse(id: string, version: number, caller: Caller): Promise<Organisation> {
    return this.work.run(async (transaction) => {
      const { manager, now } = transaction;
      const organisation = await this.store.get(manager, id);
      const { endorsesIn } = await this.viewer(caller);
      if (!isForEndorser(organisation, endorsesIn)) throw Refused.notFound('organisation', id);
      await this.assertNotMember(id, caller);
      return this.store.change(transaction, id, version, (current) => endorseOrganisation(current, now));
    });
  }

  async refuse(id: string, version: number, reason: string, caller: Caller): Promise<Organisation> {
    return this.work.run(async (transaction) => {
      await this.assertNotMember(id, caller);
      return this.store.change(transaction, id, version, (organisation) =>
        refuseOrganisation(organisation, reason, transaction.now),
      );
    });
  }

  /**
   * Neither by their token nor by the directory's own record; the record says so too of whom it has made inactive.
   *
   * @throws Refused `not-found`, `own-organisation`
   */
  private async assertNotMember(id: string, caller: Caller): Promise<void> {
    const organisation = await this.store.get(this.work.manager, id);
    const user = await this.work.manager.findOneBy(UserSchema, { id: caller.userId });
    assertNotOwn(caller, organisation.id);
    for (const { organisationId } of user?.memberships ?? [])
      assertNotOwn({ ...caller, organisationId }, organisation.id);
  }

  /** The directory's own record says whose member the caller is; a token lags behind it. */
  private async viewer(caller: Caller): Promise<Viewer> {
    const user = await this.work.manager.findOneBy(UserSchema, { id: caller.userId });
    const organisationIds = user?.active ? user.memberships.map(({ organisationId }) => organisationId) : [];
    return {
      seesAll: hasRole(caller, 'coordinator', 'admin'),
      organisationIds,
      endorsesIn: await countriesEndorsedBy(this.work.manager, organisationIds),
    };
  }

  private async assertKnown({ manager }: Transaction, caller: Caller): Promise<void> {
    if (await manager.existsBy(UserSchema, { id: caller.userId })) return;
    throw new Refused(
      'conflict',
      'user-unknown',
      'You are not in the directory yet. An administrator must add you first; then register your organisation.',
    );
  }
}

function refuseTakenName<T>({ name, country }: OrganisationProfile, write: () => Promise<T>): Promise<T> {
  const where = country === null ? 'among those of no country' : `in ${country}`;
  const duplicate = () =>
    new Refused(
      'conflict',
      'organisation-exists',
      `There is an organisation called ${name} ${where} already. If it is yours, ask an administrator to make you its member; else use a name that tells the two apart.`,
      [{ pointer: '/name', detail: 'use a name that no organisation of the country has' }],
    );
  return refuseDuplicate('organisation_by_name', duplicate, write);
}

/** That an organisation which is not verified exists is for its members, coordinators and admins to know. */
function assertSeen(organisation: Organisation, viewer: Viewer): Organisation {
  if (isInsider(organisation, viewer) || organisation.state.status === 'verified') {
    return asSeenBy(organisation, viewer);
  }
  throw Refused.notFound('organisation', organisation.id);
}

function asSeenBy(organisation: Organisation, viewer: Viewer): Organisation {
  return isInsider(organisation, viewer) ? organisation : { ...organisation, contactEmail: null };
}

function isInsider(organisation: Organisation, { seesAll, organisationIds, endorsesIn }: Viewer): boolean {
  return seesAll || organisationIds.includes(organisation.id) || isForEndorser(organisation, endorsesIn);
}

function isForEndorser({ kind, country }: Organisation, endorsesIn: readonly string[]): boolean {
  return kind === 'government' && country !== null && endorsesIn.includes(country);
}

function profileOf(organisation: Organisation): OrganisationProfile {
  const { name, kind, country, website, officialDomain, description, contactEmail } = organisation;
  return { name, kind, country, website, officialDomain, description, contactEmail };
}
