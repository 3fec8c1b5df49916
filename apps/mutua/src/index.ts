export { readConfig, type MutuaConfig } from './config.js';
export { startMutua } from './start.js';
export { CONTEXTS } from './contexts.js';
