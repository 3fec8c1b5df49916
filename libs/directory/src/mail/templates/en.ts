import type { MailTemplates } from '../mail-kind.js';

export const en: MailTemplates = {
  'confirm-address': {
    subject: 'Confirm your address for Mutua',
    body: 'Hello,\n\nsomebody, probably you, asked for an account with this address. To confirm it and choose a password, open this link within a day:\n\n{link}\n\nIf it was not you, do nothing; there will be no account.',
  },
  'address-taken': {
    subject: 'You have an account with Mutua already',
    body: 'Hello {name},\n\nsomebody, probably you, asked for a new account with this address. There is one already: sign in, or ask for a new password, here:\n\n{link}\n\nIf it was not you, do nothing.',
  },
  recover: {
    subject: 'Choose a new password for Mutua',
    body: 'Hello {name},\n\nsomebody, probably you, asked for a new password. To choose one, open this link within an hour:\n\n{link}\n\nIf it was not you, do nothing; your password stays as it is.',
  },
  invitation: {
    subject: '{organisation} invites you to Mutua',
    body: 'Hello,\n\n{inviter} invites you to act for {organisation} in Mutua. To accept, open this link within fourteen days:\n\n{link}\n\nIf you know nothing of it, do nothing.',
  },
  'security-changed': {
    subject: 'Your sign-in to Mutua was changed',
    body: 'Hello {name},\n\nyour password or your second factor was changed just now. If it was not you, ask for a new password at once, and write to an administrator:\n\n{link}',
  },
  digest: {
    subject: 'What is new for you in Mutua',
    body: 'Hello {name},\n\nthis is new for you and not read yet:\n\n{news}\n\nRead and answer it here:\n\n{link}\n\nHow often such mails come, or that none do, you choose here:\n\n{settings}',
  },
};
