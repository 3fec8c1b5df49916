export { type EmbeddedPostgres, openEmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.js';
export { UnusableDataDirectory } from './unusable-data-directory.js';
