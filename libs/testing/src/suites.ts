/** What only jest can load. */
export { describeOnRedis } from './provision/describe-on-redis.js';
export { describeOnKafka } from './provision/describe-on-kafka.js';
export { describeOnDisk } from './provision/describe-on-disk.js';
export { describeOnBucket } from './provision/describe-on-bucket.js';
