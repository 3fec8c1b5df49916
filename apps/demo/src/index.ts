export { Installation } from './api/installation.js';
export { APP } from './process/app-process.js';
export { freePort } from './process/free-port.js';
export { startProcess, type ChildProcess, type ProcessPlan } from './process/child-process.js';
export { type Desk, ensureMember } from './import/register-organisation.js';
export { endStateOf, type EndState } from './walkthrough/end-state.js';
export { openDesk } from './walkthrough/desk.js';
export { eventsHandled } from './walkthrough/events-handled.js';
