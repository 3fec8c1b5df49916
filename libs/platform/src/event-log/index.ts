export { openPublishingLog, type PublishingLog } from './publishing-log.js';
export { appendEvent } from './event-log.js';
export { LogReader, type LogPosition } from './log-reader.js';
