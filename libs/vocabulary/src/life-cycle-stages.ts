/**
 * The stages in the life cycle of an artificial intelligence system, as A/RES/78/311 lists them in preambular
 * paragraph 6.
 */
export const LIFE_CYCLE_STAGES = [
  'pre-design',
  'design',
  'development',
  'evaluation',
  'testing',
  'deployment',
  'use',
  'sale',
  'procurement',
  'operation',
  'decommissioning',
] as const;

export type LifeCycleStage = (typeof LIFE_CYCLE_STAGES)[number];
