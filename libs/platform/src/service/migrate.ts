import type { Type } from '@nestjs/common';
import { assertDatabaseAnswers, createApp, DatabaseUnusable, PlatformModule } from '../context/index.js';
import { InvalidConfig, loadConfig, tellingMisspelt } from '../config/index.js';
import { TokenIssuer } from '../token-issuer/index.js';
import { settingNames } from './read-settings.js';
import { SERVICE_SETTINGS } from './service-settings.js';

const { DATABASE_URL, LOG_LEVEL } = SERVICE_SETTINGS;

/**
 * Brings the schema of a context up to date and ends: for installations that migrate before they start anything anew.
 * It needs the database and nothing else. What the person must mend is one line, and the code is then 1.
 */
export async function migrateService(name: string, context: Type): Promise<void> {
  try {
    const read = () => loadConfig({ DATABASE_URL, LOG_LEVEL }, process.env);
    const contexts = { [name]: context };
    await migrate(contexts, tellingMisspelt(settingNames(contexts), process.env, read));
    process.stdout.write(`The schema of ${name} is up to date.\n`);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const plain = error instanceof InvalidConfig || error instanceof DatabaseUnusable;
    process.stderr.write(
      `Mutua ${name} cannot migrate: ${plain ? error.message : (error.stack ?? error.message)}\n`,
    );
    process.exitCode = 1;
  }
}

async function migrate(
  contexts: Readonly<Record<string, Type>>,
  config: { readonly DATABASE_URL: string; readonly LOG_LEVEL: string },
): Promise<void> {
  await assertDatabaseAnswers(config.DATABASE_URL);
  const platform = PlatformModule.forApp({
    databaseUrl: config.DATABASE_URL,
    // one holds the lock that others wait for, one migrates
    poolSize: 2,
    logLevel: config.LOG_LEVEL,
    onFatal: () => undefined,
    // nobody is listened to
    tokens: (await TokenIssuer.inMemory()).terms,
  });
  const root = { module: class MigrationModule {}, imports: [platform, ...Object.values(contexts)] };
  // a context's database is brought up to date when it is opened; what a running context does begins only after this
  const app = await createApp({ root, contexts });
  await app.close();
}
