export { databaseUrl, InvalidConfig, loadConfig } from './load-config.js';
export { num, port, str, url, bool, host } from 'envalid';
