import { describe, expect, it } from '@jest/globals';
import { AttemptsByTheMinute, MINUTE_MS } from './attempts-by-the-minute.js';
import type { RefusedAttempt } from './refused-attempts.js';

const PERSON = '0190a0a0-0000-7000-8000-000000000001';
const OTHER = '0190a0a0-0000-7000-8000-000000000002';

function attempt(userId: string | null, problem = 'not-found', path = '/api/needs/1'): RefusedAttempt {
  const actor = userId === null ? null : { userId, organisationId: null };
  return { attemptedAt: new Date(0), actor, method: 'GET', path, status: 404, problem, traceId: '' };
}

function watched() {
  let now = 0;
  return { minutes: new AttemptsByTheMinute(() => now), pass: (ms: number) => (now += ms) };
}

const takenOf = (minutes: AttemptsByTheMinute, times: number, one: RefusedAttempt) =>
  Array.from({ length: times }, () => minutes.take(one)).filter(Boolean).length;

describe('of what is refused again and again', () => {
  it('the first twenty in a minute are noted each, the others are counted, and the last of them is told', () => {
    const { minutes, pass } = watched();
    expect(takenOf(minutes, 999, attempt(PERSON))).toBe(20);
    const last = attempt(PERSON, 'not-found', '/api/needs/2');
    minutes.take(last);
    expect(minutes.counted()).toEqual([{ ...last, times: 980 }]);
    expect(minutes.counted()).toEqual([]);
    expect(takenOf(minutes, 3, last)).toBe(0);
    pass(MINUTE_MS);
    expect(takenOf(minutes, 999, last)).toBe(20);
    expect(minutes.counted()).toEqual([{ ...last, times: 982 }]);
  });

  it('nobody hides what others do, nor one thing another', () => {
    const { minutes } = watched();
    takenOf(minutes, 1_000, attempt(PERSON));
    for (const one of [attempt(OTHER), attempt(null), attempt(PERSON, 'role-required')])
      expect(minutes.take(one)).toBe(true);
  });

  it('nothing is remembered of minutes that are over', () => {
    const { minutes, pass } = watched();
    minutes.take(attempt(PERSON));
    expect(minutes.isEmpty).toBe(false);
    pass(MINUTE_MS);
    expect(minutes.counted()).toEqual([]);
    expect(minutes.isEmpty).toBe(true);
  });
});
