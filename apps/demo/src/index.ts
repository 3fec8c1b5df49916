export { Installation } from './api/installation.js';
export { ensureMember } from './import/register-organisation.js';
export { APP } from './process/app-process.js';
export { freePort } from './process/free-port.js';
export { startProcess, type ChildProcess, type ProcessPlan } from './process/child-process.js';
export { openDesk } from './walkthrough/desk.js';
export { eventsHandled } from './walkthrough/events-handled.js';
