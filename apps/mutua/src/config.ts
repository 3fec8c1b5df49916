import { databaseUrl, loadConfig, str } from '@mutua/platform/config';
import { SERVICE_SETTINGS } from '@mutua/platform/service';

/** The settings of the one-process app, none of which must be set; README lists them. */
export function readConfig(env: Readonly<Record<string, string | undefined>>) {
  return loadConfig(
    {
      ...SERVICE_SETTINGS,
      MUTUA_DATA_DIR: str({
        default: '.mutua',
        desc: 'Where the embedded database and the signing key are kept',
      }),
      DATABASE_URL: databaseUrl({
        default: '',
        desc: 'A PostgreSQL server of your own, instead of the embedded one',
      }),
      KAFKA_BROKERS: str({
        default: '',
        desc: 'Kafka brokers over which contexts meet, instead of in the database',
      }),
    },
    env,
  );
}

export type MutuaConfig = ReturnType<typeof readConfig>;
