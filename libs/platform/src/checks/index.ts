export { DeclaredChecks, type CheckedClass } from './declared-checks.js';
