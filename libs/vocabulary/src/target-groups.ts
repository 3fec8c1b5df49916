/** The people whose barriers are to be removed, as A/RES/78/311 names them in operative paragraph 8. */
export const TARGET_GROUPS = [
  'women-girls',
  'persons-with-disabilities',
  'indigenous-peoples',
  'local-communities',
  'children-youth',
  'people-in-poverty',
  'rural-remote',
  'vulnerable-situations',
] as const;

export type TargetGroup = (typeof TARGET_GROUPS)[number];
