import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { DirectorySettings } from '../settings.js';
import type { Mail } from './mail.schema.js';

/** Takes mails out of the house. */
export interface PostOffice {
  /** @throws Error when it could not be sent now */
  send(mail: Mail): Promise<void>;
}

const ANSWER_WITHIN_MS = 10_000;

/** The mail server of the settings; without one, a folder of text files in the data directory. */
export function postOfficeOf(settings: DirectorySettings): PostOffice {
  return settings.smtpUrl === '' ? outbox(settings) : mailServer(settings);
}

function mailServer({ smtpUrl, mailFrom }: DirectorySettings): PostOffice {
  const url = new URL(smtpUrl);
  for (const within of ['connectionTimeout', 'greetingTimeout', 'socketTimeout'])
    url.searchParams.set(within, String(ANSWER_WITHIN_MS));
  const transport = createTransport(url.href);
  return {
    async send({ id, recipient, subject, body, language }) {
      await transport.sendMail({
        from: mailFrom,
        to: { name: '', address: recipient },
        subject,
        text: body,
        // a mail that is sent twice can be known by it
        messageId: `<${id}@mutua>`,
        headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}

/** Where they are put for whoever runs Mutua on one machine. */
export function outboxOf({ dataDirectory }: DirectorySettings): string {
  return join(dataDirectory, 'outbox');
}

function outbox(settings: DirectorySettings): PostOffice {
  const folder = outboxOf(settings);
  return {
    async send({ id, recipient, subject, body, createdAt }) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const text = `To: ${recipient}\nSubject: ${subject}\nDate: ${createdAt.toISOString()}\n\n${body}\n`;
      await writeFile(join(folder, `${id}.txt`), text, { mode: 0o600 });
    },
  };
}
