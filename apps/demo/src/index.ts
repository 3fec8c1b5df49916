export { startProcess, type ChildProcess, type ProcessPlan } from './process/child-process.js';
export { startAppProcess, type AppProcess } from './process/app-process.js';
export { Installation } from './api/installation.js';
export { eventsHandled } from './walkthrough/events-handled.js';
