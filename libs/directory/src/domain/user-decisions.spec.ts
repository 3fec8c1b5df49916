import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ROLES } from '@mutua/contracts';
import { LOCALES } from '@mutua/vocabulary';
import type { Standing, User, UserRegistration } from './user.js';
import {
  changeActive,
  changeOffices,
  changeProfile,
  changeStanding,
  connectProvider,
  disconnectProvider,
  foundOrganisation,
  joinOrganisation,
  leaveOrganisation,
  registerUser,
  rolesFor,
  type Administration,
} from './user-decisions.js';

const NOW = new Date('2026-03-01T10:00:00Z');
const LATER = new Date('2026-03-02T10:00:00Z');
const ID = '0196f000-0000-7000-8000-000000000001';
const OTHER = '0196f000-0000-7000-8000-000000000002';
const AWA: UserRegistration = {
  name: 'Awa Diop',
  email: 'awa@numerique.gouv.sn',
  locale: 'fr',
  roles: ['requester', 'provider'],
  organisationId: null,
};

const awa = registerUser(ID, AWA, NOW).state;
const admin: User = { ...awa, roles: ['admin'] };
const inactive: User = { ...awa, active: false };
const byOther = (otherActiveAdmins: number): Administration => ({ byUserId: OTHER, otherActiveAdmins });
const standingOf = ({ roles, organisationId, active }: User): Standing => ({ roles, organisationId, active });

describe('a person', () => {
  it.each([
    [connectProvider, 'directory.user.provider-connected'],
    [disconnectProvider, 'directory.user.provider-disconnected'],
  ])('is otherwise as they were after %p', (decide, type) => {
    const { state, event } = decide(awa, 'ministry', LATER);
    expect(state).toEqual({ ...awa, version: 2, updatedAt: LATER });
    expect(event?.definition.type).toBe(type);
    expect(event?.payload).toMatchObject({ user: { id: ID, version: 2 }, provider: 'ministry' });
  });

  it('is registered active, and may both ask and give', () => {
    const { state, event } = registerUser(ID, AWA, NOW);
    expect(state).toMatchObject({ ...AWA, version: 1, active: true });
    expect(event?.definition.type).toBe('directory.user.registered');
    expect(event?.payload).toEqual({
      user: {
        id: ID,
        version: 1,
        name: 'Awa Diop',
        roles: ['requester', 'provider'],
        organisationId: null,
        organisationIds: [],
        locale: 'fr',
        active: true,
      },
    });
  });

  it('needs a role', () => {
    const nothing = expect.objectContaining({ code: 'roles-required', errors: [expect.anything()] });
    expect(() => registerUser(ID, { ...AWA, roles: [] }, NOW)).toThrow(nothing);
    expect(() => changeStanding(awa, { ...standingOf(awa), roles: [] }, byOther(1), NOW)).toThrow(nothing);
  });

  it('changes their name and language', () => {
    const { state, event } = changeProfile(awa, { name: 'Awa D.', locale: 'en' }, LATER);
    expect(state).toEqual({ ...awa, name: 'Awa D.', locale: 'en', version: 2, updatedAt: LATER });
    expect(event?.definition.type).toBe('directory.user.changed');
    expect(event?.payload).toMatchObject({ user: { name: 'Awa D.', locale: 'en', version: 2 } });
  });

  it('founds an organisation and manages it, joins another, and leaves the first', () => {
    const { state, event } = foundOrganisation(awa, OTHER, LATER);
    const own = { organisationId: OTHER, roles: ['requester', 'provider'], manages: true };
    expect(state).toMatchObject({ organisationId: OTHER, memberships: [own], version: 2 });
    expect(event?.payload).toMatchObject({ user: { organisationId: OTHER, organisationIds: [OTHER] } });
    const second = { organisationId: ID, roles: ['provider' as const], manages: false };
    const both = joinOrganisation(state, second, LATER);
    expect(both.state).toMatchObject({ organisationId: OTHER, memberships: [own, second] });
    expect(both.event?.payload).toMatchObject({ user: { organisationIds: [OTHER, ID] } });
    const { state: left } = leaveOrganisation(both.state, OTHER, LATER);
    expect(left).toMatchObject({ organisationId: ID, memberships: [second] });
    expect(leaveOrganisation(left, ID, LATER).state).toMatchObject({ organisationId: null, memberships: [] });
    expect(() => leaveOrganisation(left, OTHER, LATER)).toThrow('not-found');
  });

  it('acts for twenty organisations at most', () => {
    const join = (user: User, index: number) =>
      joinOrganisation(user, { organisationId: `${index}`, roles: [], manages: false }, LATER).state;
    const many = Array.from({ length: 20 }, (_, index) => index).reduce(join, awa);
    expect(join(many, 3).memberships).toHaveLength(20);
    expect(() => join(many, 20)).toThrow('too-many-organisations');
  });

  it('may do for an organisation what they are to it, and keeps their offices', () => {
    const member = joinOrganisation(
      { ...awa, roles: ['requester', 'coordinator'] },
      { organisationId: OTHER, roles: ['provider'], manages: false },
      LATER,
    ).state;
    expect(rolesFor(member, OTHER)).toEqual(['provider', 'coordinator']);
    expect(rolesFor(member, null)).toEqual(['requester', 'coordinator', 'provider']);
    expect(rolesFor(member, ID)).toEqual(['coordinator']);
  });

  it('who is inactive does nothing', () => {
    expect(() => foundOrganisation(inactive, OTHER, LATER)).toThrow('user-inactive');
    expect(() => changeProfile(inactive, { name: 'Awa', locale: 'en' }, LATER)).toThrow('user-inactive');
  });

  it('is stopped and let in again by an admin, and keeps the rest', () => {
    const stopped = changeStanding(awa, { ...standingOf(awa), active: false }, byOther(1), LATER).state;
    expect(stopped).toEqual({ ...awa, active: false, version: 2, updatedAt: LATER });
    expect(changeStanding(stopped, standingOf(awa), byOther(1), LATER).state.active).toBe(true);
  });
});

describe('an organisation that an admin decides on', () => {
  const second = { organisationId: ID, roles: ['provider' as const], manages: false };
  const member = joinOrganisation(foundOrganisation(awa, OTHER, LATER).state, second, LATER).state;

  it('takes the place of the one acted for, and none ends them all', () => {
    const third = '0196f000-0000-7000-8000-000000000003';
    const standing: Standing = { roles: ['provider'], organisationId: third, active: true };
    const moved = changeStanding(member, standing, byOther(1), LATER).state;
    expect(moved.memberships).toEqual([
      { organisationId: third, roles: ['provider'], manages: true },
      second,
    ]);
    const none = changeStanding(member, { ...standing, organisationId: null }, byOther(1), LATER).state;
    expect(none).toMatchObject({ organisationId: null, memberships: [] });
  });

  it('stays what it is to the person when only roles change', () => {
    const standing: Standing = { roles: ['requester'], organisationId: OTHER, active: true };
    expect(changeStanding(member, standing, byOther(1), LATER).state.memberships).toEqual([
      { organisationId: OTHER, roles: ['requester'], manages: true },
      { ...second, roles: [] },
    ]);
  });
});

describe('the last active admin', () => {
  it.each<[string, Partial<Standing>]>([
    ['made inactive', { active: false }],
    ['given other roles', { roles: ['coordinator'] }],
  ])('is not %s', (_, change) => {
    const standing = { ...standingOf(admin), ...change };
    expect(() => changeStanding(admin, standing, byOther(0), LATER)).toThrow('last-admin');
    expect(changeStanding(admin, standing, byOther(1), LATER).state).toMatchObject(change);
  });

  it('may change in all other ways', () => {
    const standing: Standing = { roles: ['coordinator', 'admin'], organisationId: OTHER, active: true };
    expect(changeStanding(admin, standing, byOther(0), LATER).state).toMatchObject(standing);
  });
});

describe('an admin', () => {
  it('does not lock themself out, even when there are others', () => {
    const self: Administration = { byUserId: ID, otherActiveAdmins: 3 };
    for (const change of [{ active: false }, { roles: ['requester' as const] }]) {
      expect(() => changeStanding(admin, { ...standingOf(admin), ...change }, self, LATER)).toThrow(
        'self-lockout',
      );
    }
  });
});

describe('whatever an admin decides', () => {
  const roles = fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1 });
  const standing = fc.record<Standing>({
    roles,
    organisationId: fc.constantFrom(null, OTHER),
    active: fc.boolean(),
  });
  const administers = ({ active, roles: held }: Standing) => active && held.includes('admin');

  it('somebody who can administer is left, and whoever decided is one of them if they were', () => {
    const decisions = fc.array(fc.record({ by: fc.nat({ max: 2 }), of: fc.nat({ max: 2 }), standing }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(decisions, (changes) => {
        const people: User[] = [0, 1, 2].map((index) => ({ ...admin, id: `${index}`, roles: ['admin'] }));
        for (const { by, of, standing: next } of changes) {
          const person = people[of];
          const decider = people[by];
          if (!person || !decider || !administers(decider)) continue;
          const otherActiveAdmins = people.filter((other) => other !== person && administers(other)).length;
          const administration = { byUserId: decider.id, otherActiveAdmins };
          try {
            people[of] = changeStanding(person, next, administration, LATER).state;
          } catch {
            // refused: all stay as they were
          }
          expect(people[by] && administers(people[by])).toBe(true);
        }
        expect(people.some(administers)).toBe(true);
      }),
    );
  });

  it('no event gives an email address away', () => {
    const registration = fc.record<UserRegistration>({
      name: fc.constant('Awa Diop'),
      email: fc.constant('awa@numerique.gouv.sn'),
      locale: fc.constantFrom(...LOCALES),
      roles,
      organisationId: fc.constantFrom(null, OTHER),
    });
    fc.assert(
      fc.property(registration, standing, (first, next) => {
        const { state, event } = registerUser(ID, first, NOW);
        const events = [
          event,
          changeProfile(state, { name: 'Awa', locale: 'ar' }, LATER).event,
          changeStanding(state, next, byOther(1), LATER).event,
        ];
        expect(events).not.toContain(null);
        expect(JSON.stringify(events)).not.toContain('@');
      }),
    );
  });
});

describe('an admin who decides on a person', () => {
  it('gives and takes offices, and leaves what they are to organisations', () => {
    const member = foundOrganisation(awa, OTHER, LATER).state;
    const { state } = changeOffices(member, ['coordinator'], byOther(1), LATER);
    expect(state).toMatchObject({
      roles: ['requester', 'provider', 'coordinator'],
      memberships: member.memberships,
      organisationId: OTHER,
    });
    expect(changeOffices(state, [], byOther(1), LATER).state.roles).toEqual(['requester', 'provider']);
  });

  it('leaves nobody without any role', () => {
    expect(() => changeOffices({ ...awa, roles: ['coordinator'] }, [], byOther(1), LATER)).toThrow(
      'roles-required',
    );
  });

  it('stops them and lets them go on, with all that they may do', () => {
    const stopped = changeActive(awa, false, byOther(1), LATER).state;
    expect(stopped).toEqual({ ...awa, active: false, version: 2, updatedAt: LATER });
    expect(changeActive(stopped, true, byOther(1), LATER).state).toMatchObject({ active: true, version: 3 });
    expect(changeActive(stopped, false, byOther(1), LATER)).toEqual({ state: stopped, event: null });
  });

  it('leaves the last admin, and themself', () => {
    for (const others of [0, 1]) {
      const administration = { byUserId: admin.id, otherActiveAdmins: others };
      const refusal = others === 0 ? 'last-admin' : 'self-lockout';
      expect(() => changeOffices(admin, ['coordinator'], administration, LATER)).toThrow(refusal);
      expect(() => changeActive(admin, false, administration, LATER)).toThrow(refusal);
    }
    expect(changeOffices(admin, ['coordinator'], byOther(1), LATER).state.roles).toEqual(['coordinator']);
  });
});
