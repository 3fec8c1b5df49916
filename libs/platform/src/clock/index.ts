export { Clock, SystemClock, dayOf } from './clock.js';
