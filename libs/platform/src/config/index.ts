export { atLeastOne, databaseUrl, InvalidConfig, loadConfig, port } from './load-config.js';
export { misspeltSettings, type MisspeltSetting } from './misspelt-settings.js';
export { num, str, url, bool, host } from 'envalid';
