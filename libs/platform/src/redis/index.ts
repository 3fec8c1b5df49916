export { RedisLink, RedisUnusable, type RedisSettings } from './redis-link.js';
