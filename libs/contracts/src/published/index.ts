import 'reflect-metadata';
export { asyncApiDocument } from './asyncapi.js';
export { breakingChanges } from './breaking-changes.js';
export { PAYLOAD_EXAMPLES, type PayloadExample } from './examples.js';
export { goldenOf, judge, type Golden, type Judgement } from './golden.js';
export { goldenFiles, readGolden } from './golden-files.js';
export { type PublishedMessage } from './message.js';
export { payloadSchema } from './payload-schema.js';
