export { databaseUrl, InvalidConfig, loadConfig, port } from './load-config.js';
export { num, str, url, bool, host } from 'envalid';
