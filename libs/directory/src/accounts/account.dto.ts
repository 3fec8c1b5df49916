import { ApiProperty } from '@nestjs/swagger';
import { CodeField, SecretField, StandardField } from '@mutua/platform/http';
import { LOCALES, type Locale } from '@mutua/vocabulary';
import { hasSecondFactor, type Account } from '../domain/account.js';
import { ProfileDto } from '../profile.dto.js';
import { EMAIL, NAME } from '../standards.js';
import type { Newcomer } from './accounts.service.js';
import { PASSWORD } from './sign-in.dto.js';

export const TOKEN = { min: 10, max: 200, description: 'What stands behind # in the link' };
const NEW_PASSWORD = { ...PASSWORD, description: '12 characters or more that are hard to guess' };
const CODE = { min: 1, max: 30, description: 'Of your app, or a recovery code' };

/** What an answer says where there is nothing to say. */
export class NothingDto {}

export class RegisterDto extends ProfileDto {
  @StandardField(EMAIL) email!: string;

  toNewcomer(): Newcomer {
    return { ...this.toUserProfile(), email: this.email };
  }
}

export class LinkWithPasswordDto {
  @SecretField(TOKEN) token!: string;
  @SecretField(NEW_PASSWORD) password!: string;
}

export class SetUpDto extends LinkWithPasswordDto {
  @StandardField(NAME) name!: string;
  @StandardField(EMAIL) email!: string;
  @CodeField(LOCALES) locale!: Locale;
}

export class RecoverDto {
  @StandardField(EMAIL) email!: string;
}

export class ChangePasswordDto {
  @SecretField(PASSWORD) currentPassword!: string;
  @SecretField(NEW_PASSWORD) newPassword!: string;
}

export class CurrentPasswordDto {
  @SecretField(PASSWORD) currentPassword!: string;
}

export class OneTimeCodeDto {
  @SecretField(CODE) oneTimeCode!: string;
}

export class RemoveSecondFactorDto extends CurrentPasswordDto {
  @SecretField(CODE) oneTimeCode!: string;
}

export class SecondFactorDto {
  @ApiProperty({ description: 'To type into an app, in base32' }) secret!: string;
  @ApiProperty({ description: 'The same for a QR code (otpauth:)' }) uri!: string;
}

export class RecoveryCodesDto {
  @ApiProperty({ type: [String], description: 'Each is good once; they are not shown again' })
  recoveryCodes!: string[];
}

/** How a person can sign in. */
export class AccountDto {
  @ApiProperty() hasPassword!: boolean;
  @ApiProperty({ description: 'Whether a one-time code is asked for' }) secondFactor!: boolean;
  @ApiProperty({ type: 'integer' }) recoveryCodesLeft!: number;
  @ApiProperty({ type: [String], description: 'Other places where they sign in' }) providers!: string[];

  static of(account: Account, providers: string[]): AccountDto {
    return {
      hasPassword: account.passwordHash !== null,
      secondFactor: hasSecondFactor(account),
      recoveryCodesLeft: account.recoveryCodes.length,
      providers,
    };
  }
}
