import { describe, it, expect } from '@jest/globals';
import { SDG_GOALS, SDG_TARGETS, isSdgGoal, isSdgTarget, sdgGoalOfTarget, sdgTargetText } from './index.js';

describe('Sustainable Development Goals', () => {
  it('has 17 goals and 169 targets', () => {
    expect(SDG_GOALS).toHaveLength(17);
    expect(new Set(SDG_TARGETS).size).toBe(169);
  });

  it('has as many targets a goal as the 2030 Agenda', () => {
    const counts = SDG_GOALS.map(
      (goal) => SDG_TARGETS.filter((code) => sdgGoalOfTarget(code) === goal).length,
    );
    expect(counts).toEqual([7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19]);
  });

  it('knows the goal of a target', () => {
    expect(sdgGoalOfTarget('4.a')).toBe(4);
    expect(sdgGoalOfTarget('17.19')).toBe(17);
    expect(() => sdgGoalOfTarget('4.8')).toThrow(RangeError);
  });

  it.each(['4', '4.8', '4.A', '18.1', ' 4.1', 4.1])('does not take %p for a target', (x) => {
    expect(isSdgTarget(x)).toBe(false);
  });

  it.each([0, 18, 1.5, '4', null])('does not take %p for a goal', (x) => {
    expect(isSdgGoal(x)).toBe(false);
  });

  it('says in a few different words what each target is about', () => {
    const texts = SDG_TARGETS.map(sdgTargetText);
    expect(new Set(texts).size).toBe(texts.length);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(90);
    expect(() => sdgTargetText('4.99')).toThrow(RangeError);
  });
});
