import { SecretField, StandardField } from '@mutua/platform/http';
import { EMAIL } from '../standards.js';
import type { Credentials } from './sign-in.service.js';

export const PASSWORD = { min: 1, max: 200 };

export class SignInDto {
  @StandardField(EMAIL) email!: string;
  @SecretField(PASSWORD) password!: string;
  @SecretField({ min: 1, max: 30, optional: true, description: 'Of your app, or a recovery code' })
  oneTimeCode?: string;

  toCredentials(): Credentials {
    return { email: this.email, password: this.password, oneTimeCode: this.oneTimeCode ?? null };
  }
}
