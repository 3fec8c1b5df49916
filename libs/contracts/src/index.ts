import 'reflect-metadata';

export * from './event.js';
export * from './events.js';
export * from './topics.js';
export * from './values/value-checks.js';
export * from './directory/organisation-snapshot.js';
export * from './directory/organisation-events.js';
export * from './directory/user-snapshot.js';
export * from './directory/user-events.js';
export * from './needs/need-snapshot.js';
export * from './needs/need-events.js';
export * from './offers/offer-snapshot.js';
export * from './offers/offer-events.js';
export * from './matching/proposal-snapshot.js';
export * from './matching/proposal-events.js';
export * from './matching/weights-events.js';
export * from './access/access-row.js';
export * from './access/access-table.js';
