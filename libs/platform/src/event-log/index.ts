export { openPublishingLog, type PublishingLog } from './publishing-log.js';
