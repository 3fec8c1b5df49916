export { DeclaredChecks, type CheckedClass } from './declared-checks.js';
export { DeclaredFields } from './declared-fields.js';
