export { assertNothingErased } from './assert-nothing-erased.js';
export { halfTranslated } from './half-translated.js';
export { type Decision, type DomainEvent, happened } from './decision.js';
export { type FieldError, Refused, type RefusalKind, Unauthenticated } from './refused.js';
