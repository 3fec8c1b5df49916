/**
 * What one party can do for another. All the forms of cooperation that A/RES/78/311 lists in operative
 * paragraph 5, and those it names elsewhere: financing (op2), connectivity (op4), open source, models and
 * data (pp9, op7), preparation of national strategies (op11); access to computing power belongs to op4,
 * "access to infrastructure".
 */
export const COOPERATION_TYPES = [
  'policy-exchange',
  'knowledge-sharing',
  'technology-transfer',
  'technical-assistance',
  'lifelong-learning',
  'training',
  'workforce-skilling',
  'research-cooperation',
  'joint-laboratory',
  'capacity-centre',
  'courses-seminars-workshops',
  'financing',
  'compute-access',
  'connectivity-infrastructure',
  'open-source-model-data',
  'strategy-preparation',
] as const;

export type CooperationType = (typeof COOPERATION_TYPES)[number];
