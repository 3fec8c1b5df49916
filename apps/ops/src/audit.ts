import { verifyAuditTrail, type AuditFinding, type AuditVerdict } from '@mutua/platform/audit';
import { NotDone } from './failed.js';
import { isContext, openIn, type ContextName, type Installation } from './installation.js';
import { table, type Report } from './report.js';

const WORDS: Record<AuditFinding['what'], string> = {
  'entry-missing': 'an entry of the trail is missing',
  'entry-altered': 'an entry of the trail was altered',
  'row-altered': 'what the entry is of was altered',
  'row-missing': 'what the entry is of was deleted',
  'row-not-chained': 'a row was put in later, or its entry was deleted',
  'end-missing': 'what was chained last was deleted: the end was cut off, or all was emptied',
  'head-missing': 'the head that was noted is not there: the end was cut off, or all was made anew',
  'cursor-ahead': 'nothing new is chained since the database was restored; see the runbook',
};

/** A place in a context's trail that was noted before, as `context:number:hash`. */
const HEAD = /^([a-z]+):(\d+):([0-9a-f]{64})$/;

/**
 * Makes the audit trail of every context anew and compares.
 *
 * @param heads that were noted elsewhere, as this command prints them
 * @throws NotDone when a head cannot be read
 */
export async function verifyAudit({ databases }: Installation, heads: readonly string[]): Promise<Report> {
  const known = new Map(heads.map(readHead));
  const verdicts: ({ context: ContextName } & AuditVerdict)[] = [];
  for (const [context, database] of await databases()) {
    const open = await openIn(database, context);
    try {
      const verdict = await verifyAuditTrail(open.context.dataSource, known.get(context) ?? null);
      verdicts.push({ context, ...verdict });
    } finally {
      await open.close();
    }
  }
  const failed = verdicts.some(({ findings }) => findings.length > 0);
  return { data: verdicts, text: textOf(verdicts), failed };
}

function readHead(head: string): [ContextName, { number: number; hash: string }] {
  const [, context = '', number, hash = ''] = HEAD.exec(head) ?? [];
  if (!isContext(context))
    throw new NotDone(`${head} is no head of a trail, such as needs:12:<64 hex digits>.`);
  return [context, { number: Number(number), hash }];
}

function textOf(verdicts: readonly ({ context: ContextName } & AuditVerdict)[]): string {
  const summary = table(
    ['Context', 'entries', 'not chained yet', 'head, to be noted elsewhere'],
    verdicts.map(({ context, entries, waiting, head }) => [
      context,
      entries,
      waiting,
      `${context}:${head.number}:${head.hash}`,
    ]),
  );
  const findings = verdicts.flatMap(({ context, findings }) =>
    findings.map(({ number, what, reference }) => [context, number ?? '', WORDS[what], reference ?? '']),
  );
  if (findings.length === 0) return `${summary}\n\nNothing was altered.`;
  return `${summary}\n\n${table(['Context', 'entry', 'finding', 'event or attempt'], findings)}`;
}
