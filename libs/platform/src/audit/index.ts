export { type AuditEntry } from './audit-chain.js';
export { RefusedAttempts, type RefusedAttempt } from './refused-attempts.js';
export { SealAuditTrail } from './seal-audit-trail.js';
export { type AuditFinding, type AuditVerdict, verifyAuditTrail } from './verify-audit-trail.js';
