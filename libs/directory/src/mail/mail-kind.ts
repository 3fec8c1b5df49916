/** Every mail that this context sends. */
export const MAIL_KINDS = [
  'confirm-address',
  'address-taken',
  'recover',
  'invitation',
  'security-changed',
  'digest',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** What its text is filled with; `link` is left out where there is none to follow. */
export interface MailValues {
  readonly name?: string;
  readonly organisation?: string;
  readonly inviter?: string;
  /** What is said in the language of the mail already. */
  readonly news?: string;
  readonly settings?: string;
  readonly link: string;
}

/** What a kind of mail says in one language; `{name}` and the like are filled in. */
export interface MailTemplate {
  readonly subject: string;
  readonly body: string;
}

export type MailTemplates = Readonly<Record<MailKind, MailTemplate>>;
