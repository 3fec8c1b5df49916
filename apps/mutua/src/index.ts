export { readConfig, type MutuaConfig } from './config.js';
export { startMutua, type RunningMutua } from './start.js';
