import { databaseUrl, loadConfig, str, type Environment } from '@mutua/platform/config';
import { brokerList, SERVICE_SETTINGS, settingConflicts } from '@mutua/platform/service';

/** The settings of the one-process app, none of which must be set; README lists them. */
export function readConfig(env: Environment) {
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
      KAFKA_BROKERS: brokerList({
        default: '',
        desc: 'Kafka brokers over which contexts meet, instead of in the database',
      }),
    },
    env,
    settingConflicts,
  );
}

export type MutuaConfig = ReturnType<typeof readConfig>;
