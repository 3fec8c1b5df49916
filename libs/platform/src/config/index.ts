export { withoutEmpty, type Environment } from './environment.js';
export { InvalidConfig, loadConfig, missingFor } from './load-config.js';
export { misspeltSettings, notesOnMisspelt, type MisspeltSetting } from './misspelt-settings.js';
export { readTogether, tellingMisspelt } from './read-together.js';
export {
  atLeastOne,
  bool,
  databaseUrl,
  itemsOf,
  listOf,
  moreThanZero,
  oneOf,
  port,
  urlLike,
  urlWithPassword,
  webUrl,
  wholeNumber,
} from './validators.js';
export { str } from 'envalid';
