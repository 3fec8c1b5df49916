/** Which class the value of a field is of (`@Type`); class-transformer exports it to nobody, and types it elsewhere. */
declare module 'class-transformer/cjs/storage.js' {
  export { defaultMetadataStorage } from 'class-transformer/types/storage.js';
}
