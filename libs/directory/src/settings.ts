import {
  bool,
  loadConfig,
  missingFor,
  moreThanZero,
  port,
  readTogether,
  str,
  urlWithPassword,
  webUrl,
} from '@mutua/platform/config';
import type { PlatformOptions } from '@mutua/platform/context';
import { providersOf, type ProviderSettings } from './oidc/provider-settings.js';

const mailUrl = urlWithPassword('smtp://host:587 or smtps://user:password@host', /^smtps?:\/\/[^/]/);

const SPECS = {
  HOST: str({ default: '127.0.0.1' }),
  PORT: port({ default: 3000 }),
  PUBLIC_URL: webUrl('https://mutua.example.org')({
    default: '',
    desc: 'Where browsers reach this installation',
  }),
  MUTUA_DATA_DIR: str({ default: '.mutua' }),
  MUTUA_DEMO: bool({ default: false, desc: 'Whether sample people are there whom anybody may be' }),
  SESSION_IDLE_MINUTES: moreThanZero({
    default: 120,
    desc: 'A session ends after so long without a request',
  }),
  SESSION_MAX_HOURS: moreThanZero({ default: 12, desc: 'A session ends so long after signing in' }),
  SMTP_URL: mailUrl({ default: '', desc: 'The mail server; mails are put into files without one' }),
  MAIL_FROM: str({ default: 'Mutua <mutua@localhost.localdomain>', desc: 'The sender of mails' }),
  S3_URL: webUrl('https://s3.example.org/bucket')({
    default: '',
    desc: 'A bucket for attachments; without it they are in the data directory',
  }),
  S3_REGION: str({ default: 'us-east-1' }),
  S3_ACCESS_KEY_ID: str({ default: '' }),
  S3_SECRET_ACCESS_KEY: str({ default: '' }),
  ENTRY_EXCHANGES_SESSIONS: bool({
    default: false,
    desc: 'Whether an entry in front asks for tokens at /internal/session, which it must not let through',
  }),
};

const BUCKET_LOGIN = ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];

/** Besides those of providers, which bear names that an operator chooses (`OIDC_<NAME>_…`). */
export const DIRECTORY_SETTING_NAMES = [...Object.keys(SPECS), 'OIDC_PROVIDERS'];

/** What this context is set to; README lists the variables. */
export interface DirectorySettings {
  /** Where browsers reach us, without a slash at its end. */
  readonly publicUrl: string;
  readonly dataDirectory: string;
  readonly demo: boolean;
  readonly idleMs: number;
  readonly maxMs: number;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly entryExchangesSessions: boolean;
  /** The bucket in which attachments are kept; null for the data directory. */
  readonly s3: S3Settings | null;
  /** Where people can sign in besides. */
  readonly providers: readonly ProviderSettings[];
}

export interface S3Settings {
  /** Of the bucket, without a slash at its end. */
  readonly url: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export const DIRECTORY_SETTINGS = Symbol('DIRECTORY_SETTINGS');

/** @throws InvalidConfig */
export function directorySettingsOf({
  environment = {},
}: Pick<PlatformOptions, 'environment'>): DirectorySettings {
  const [config, providers] = readTogether([
    () => loadConfig(SPECS, environment, (settings) => missingFor('S3_URL', BUCKET_LOGIN, settings)),
    () => providersOf(environment),
  ]);
  return {
    publicUrl: publicUrlOf(config),
    dataDirectory: config.MUTUA_DATA_DIR,
    demo: config.MUTUA_DEMO,
    idleMs: config.SESSION_IDLE_MINUTES * 60_000,
    maxMs: config.SESSION_MAX_HOURS * 3_600_000,
    smtpUrl: config.SMTP_URL,
    mailFrom: config.MAIL_FROM,
    entryExchangesSessions: config.ENTRY_EXCHANGES_SESSIONS,
    s3: s3Of(config),
    providers,
  };
}

function publicUrlOf({ PUBLIC_URL, HOST, PORT }: { PUBLIC_URL: string; HOST: string; PORT: number }): string {
  if (PUBLIC_URL === '') return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}`;
  return new URL(PUBLIC_URL).origin;
}

type Bucket = Readonly<Record<'S3_URL' | 'S3_REGION' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY', string>>;

function s3Of(config: Bucket): S3Settings | null {
  const { S3_URL: url, S3_REGION: region, S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: secret } = config;
  if (url === '') return null;
  return { url: url.replace(/\/+$/, ''), region, accessKeyId: id, secretAccessKey: secret };
}
