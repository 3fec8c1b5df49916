import { loadConfig, num, port, str } from '@mutua/platform/config';

/** The settings of the one-process app; README lists them. */
export function readConfig(env: Readonly<Record<string, string | undefined>>) {
  return loadConfig(
    {
      HOST: str({ default: '127.0.0.1', desc: 'Address to listen on' }),
      PORT: port({ default: 3000, desc: 'Port to listen on' }),
      MUTUA_DATA_DIR: str({
        default: '.mutua',
        desc: 'Where the embedded database and the signing key are kept',
      }),
      DATABASE_URL: str({
        default: '',
        desc: 'A PostgreSQL server of your own, instead of the embedded one',
      }),
      DATABASE_POOL_SIZE: num({ default: 10, desc: 'Connections a context may hold' }),
      LOG_LEVEL: str({
        default: 'warn',
        choices: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      }),
    },
    env,
  );
}

export type MutuaConfig = ReturnType<typeof readConfig>;
