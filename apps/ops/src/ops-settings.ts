import { CONTEXTS } from '@mutua/mutua';
import {
  databaseUrl,
  loadConfig,
  notesOnMisspelt,
  tellingMisspelt,
  type Environment,
} from '@mutua/platform/config';
import { brokerList, SERVICE_SETTINGS, settingConflicts, settingNames } from '@mutua/platform/service';

const ofContext = () =>
  databaseUrl({ default: '', desc: "The context's own database, where it is not DATABASE_URL" });

const { MUTUA_DATA_DIR, LOG_LEVEL, KAFKA_SSL, KAFKA_PREFIX, KAFKA_TOPICS, ...REST } = SERVICE_SETTINGS;
const { KAFKA_SASL_MECHANISM, KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD } = REST;

const SPECS = {
  MUTUA_DATA_DIR,
  LOG_LEVEL,
  KAFKA_BROKERS: brokerList({ default: '' }),
  KAFKA_SSL,
  KAFKA_PREFIX,
  KAFKA_TOPICS,
  KAFKA_SASL_MECHANISM,
  KAFKA_SASL_USERNAME,
  KAFKA_SASL_PASSWORD,
  DATABASE_URL: databaseUrl({ default: '', desc: 'A database with some or all contexts' }),
  DIRECTORY_DATABASE_URL: ofContext(),
  NEEDS_DATABASE_URL: ofContext(),
  OFFERS_DATABASE_URL: ofContext(),
  MATCHING_DATABASE_URL: ofContext(),
  NOTIFICATIONS_DATABASE_URL: ofContext(),
};

/** Those of the installation are in the same environment, and are no misspelt ones of ours. */
const NAMES = [...Object.keys(SPECS), ...settingNames(CONTEXTS)];

/**
 * The settings of the tool, none of which must be set: those of the installation that it looks at.
 *
 * @throws InvalidConfig
 */
export function readSettings(env: Environment) {
  return tellingMisspelt(NAMES, env, () => loadConfig(SPECS, env, settingConflicts));
}

/** What is set in vain, a line each. */
export function notesOnSettings(env: Environment): string[] {
  return notesOnMisspelt(NAMES, env);
}

export type OpsSettings = ReturnType<typeof readSettings>;
