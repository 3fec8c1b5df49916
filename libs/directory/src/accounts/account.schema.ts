import { EntitySchema } from 'typeorm';
import type { Account } from '../domain/account.js';

export const AccountSchema = new EntitySchema<Account>({
  name: 'account',
  columns: {
    userId: { type: 'uuid', name: 'user_id', primary: true },
    passwordHash: { type: 'text', name: 'password_hash', nullable: true },
    totpSecret: { type: 'text', name: 'totp_secret', nullable: true },
    totpConfirmedAt: { type: 'timestamptz', name: 'totp_confirmed_at', nullable: true },
    totpLastStep: { type: 'integer', name: 'totp_last_step', nullable: true },
    recoveryCodes: { type: 'text', name: 'recovery_codes', array: true },
  },
});
