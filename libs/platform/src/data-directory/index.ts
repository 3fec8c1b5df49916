export { makeDirectory } from './make-directory.js';
export { UnusableDataDirectory } from './unusable-data-directory.js';
