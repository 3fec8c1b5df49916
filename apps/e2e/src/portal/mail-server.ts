import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface MailServer {
  /** For `SMTP_URL`. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Takes mails by SMTP (RFC 5321) from a client that neither encrypts nor signs in, and puts each as readable text into a folder,
 * under names in the order in which they came.
 *
 * @param underWay done while a mail has come and is not taken yet; one whose sender does not wait for it is not taken
 */
export async function startMailServer(
  folder: string,
  underWay: () => Promise<void> = async () => undefined,
): Promise<MailServer> {
  await mkdir(folder, { recursive: true });
  const open = new Set<Socket>();
  let count = 0;
  const deliver = async (mail: string, socket: Socket) => {
    await underWay();
    if (socket.destroyed) return;
    count += 1;
    await writeFile(join(folder, `${String(count).padStart(6, '0')}.txt`), readable(mail));
  };
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // the client then sends it again, and says so in its log
    converse(socket, deliver).catch((error: unknown) => socket.destroy(error as Error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function converse(
  socket: Socket,
  deliver: (mail: string, socket: Socket) => Promise<void>,
): Promise<void> {
  const say = (reply: string) => socket.write(`${reply}\r\n`);
  let mail: string[] | null = null;
  say('220 mail.example');
  for await (const line of createInterface({ input: socket, crlfDelay: Infinity })) {
    if (mail && line === '.') {
      await deliver(mail.join('\n'), socket);
      mail = null;
      say('250 Taken');
    } else if (mail) mail.push(line.replace(/^\./, ''));
    else if (/^DATA$/i.test(line)) {
      mail = [];
      say('354 Go on');
    } else if (/^QUIT$/i.test(line)) {
      say('221 Goodbye');
      socket.end();
    } else say('250 Well');
  }
}

/** A mail of one part, its text decoded. */
function readable(mail: string): string {
  const end = mail.indexOf('\n\n');
  const head = mail.slice(0, end);
  const body = mail.slice(end + 2);
  const encoding = /^Content-Transfer-Encoding: *(\S+)/im.exec(head)?.[1]?.toLowerCase();
  return `${head}\n\n${decoded(body, encoding)}`;
}

function decoded(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
