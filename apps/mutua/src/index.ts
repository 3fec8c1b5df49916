export { readConfig, type MutuaConfig } from './config.js';
export { startMutua } from './start.js';
