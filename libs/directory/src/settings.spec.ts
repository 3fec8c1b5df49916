import { describe, expect, it } from '@jest/globals';
import { InvalidConfig } from '@mutua/platform/config';
import { directorySettingsOf } from './settings.js';

const of = (environment: Readonly<Record<string, string>>) => () => directorySettingsOf({ environment });

describe('the settings of the directory', () => {
  it('that are wrong are told at once, those of providers among them', () => {
    const environment = {
      PUBLIC_URL: 'mutua.example.org',
      SESSION_IDLE_MINUTES: 'never',
      SMTP_URL: 'smtps://mutua:12#34@mail',
      S3_URL: 'https://s3.example.org/bucket',
      S3_ACCESS_KEY_ID: 'mutua',
      OIDC_PROVIDERS: 'keycloak',
      OIDC_KEYCLOAK_ISSUER: 'https://keycloak.example.org/realms/mutua',
    };
    expect(of(environment)).toThrow(
      new InvalidConfig([
        'PUBLIC_URL is wrong: it must be like https://mutua.example.org',
        'SESSION_IDLE_MINUTES is wrong: it must be a number, more than 0, and was "never"',
        'SMTP_URL is wrong: it must be like smtp://host:587 or smtps://user:password@host; a # in its password must be written %23',
        'S3_SECRET_ACCESS_KEY is not set, and S3_URL needs it',
        'OIDC_KEYCLOAK_CLIENT_ID is not set',
      ]),
    );
  });

  it('that are empty are as if nobody had set them', () => {
    const empty = { PUBLIC_URL: '', SESSION_MAX_HOURS: '', MUTUA_DEMO: '', MAIL_FROM: '', S3_URL: '' };
    expect(of(empty)()).toEqual(of({})());
  });
});
