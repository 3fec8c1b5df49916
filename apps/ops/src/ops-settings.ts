import { databaseUrl, loadConfig, str } from '@mutua/platform/config';
import { SERVICE_SETTINGS } from '@mutua/platform/service';

const ofContext = () =>
  databaseUrl({ default: '', desc: "The context's own database, where it is not DATABASE_URL" });

/** The settings of the tool, none of which must be set: those of the installation that it looks at. */
export function readSettings(env: Readonly<Record<string, string | undefined>>) {
  const { MUTUA_DATA_DIR, LOG_LEVEL, KAFKA_SSL, KAFKA_PREFIX, KAFKA_TOPICS, ...rest } = SERVICE_SETTINGS;
  const { KAFKA_SASL_MECHANISM, KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD } = rest;
  return loadConfig(
    {
      MUTUA_DATA_DIR,
      LOG_LEVEL,
      KAFKA_BROKERS: str({ default: '' }),
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
    },
    env,
  );
}

export type OpsSettings = ReturnType<typeof readSettings>;
