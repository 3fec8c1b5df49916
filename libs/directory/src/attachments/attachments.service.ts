import { createHash } from 'node:crypto';
import { Inject, Injectable, NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { fileTypeFromBuffer } from 'file-type';
import { hasRole, type Caller } from '@mutua/platform/auth';
import { LOGGER } from '@mutua/platform/context';
import { Refused } from '@mutua/platform/decision';
import { cleanLine, isStorable, saysSomething } from '@mutua/platform/http';
import { newId, UnitOfWork } from '@mutua/platform/persistence';
import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import type { Organisation } from '../domain/organisation.js';
import { countriesEndorsedBy, needsEndorsement } from '../focal-points/focal-points.service.js';
import { memberOf } from '../members/manages.js';
import { OrganisationSchema } from '../organisation.schema.js';
import { DIRECTORY_SETTINGS, type DirectorySettings } from '../settings.js';
import { UserSchema } from '../user.schema.js';
import { type Attachment, AttachmentSchema } from './attachment.schema.js';
import { fileStoreOf, type FileStore } from './file-store.js';

/** What is taken: nothing that runs, and nothing that unpacks. */
export const ATTACHMENT_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const;
type AttachmentType = (typeof ATTACHMENT_TYPES)[number];
const EXTENSIONS: Readonly<Record<AttachmentType, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
};
export const ATTACHMENT_BYTES = 10_000_000;
const LONGEST_NAME = 150;
/** What systems read as parts of a path, or refuse in a name. */
const NOT_IN_A_NAME = /[\\/:*?"<>|]/u;

/** A file as it comes in. */
export interface SentFile {
  readonly name: string;
  /** What the sender says that it is. */
  readonly declaredType: string;
  readonly bytes: Buffer;
}

/** Letters by which organisations show who they are. */
@Injectable()
export class AttachmentsService {
  private readonly files: FileStore;

  constructor(
    private readonly work: UnitOfWork,
    @Inject(DIRECTORY_SETTINGS) settings: DirectorySettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.files = fileStoreOf(settings);
  }

  /** Takes the place of the letter before it. @throws Refused `not-found`, `invalid-file-name`, `wrong-file-type` */
  async putLetter(organisationId: string, file: SentFile, caller: Caller): Promise<Attachment> {
    await memberOf(this.work.manager, organisationId, caller);
    if (file.bytes.length > ATTACHMENT_BYTES) throw new PayloadTooLargeException();
    const sentName = nameOf(file.name);
    const type = await typeOf(file);
    const name = withExtensionOf(type, sentName);
    const id = newId();
    // bytes without a row are nothing; a row without bytes would be a letter that is lost
    await this.files.put(id, file.bytes, type);
    const { letter, earlier } = await this.work.run(async ({ manager, now }) => {
      const member = await memberOf(manager, organisationId, caller);
      const before = await manager.findBy(AttachmentSchema, { organisationId });
      const made: Attachment = {
        id,
        organisationId,
        name,
        type,
        size: file.bytes.length,
        sha256: createHash('sha256').update(file.bytes).digest(),
        uploadedBy: member.id,
        createdAt: now,
      };
      await manager.delete(AttachmentSchema, { organisationId });
      await manager.insert(AttachmentSchema, made);
      return { letter: made, earlier: before };
    });
    for (const attachment of earlier) await this.forget(attachment);
    return letter;
  }

  /** Bytes that stay behind are nobody's any more; the letter that took their place is there. */
  private async forget({ id }: Attachment): Promise<void> {
    await this.files.remove(id).catch((error: unknown) => {
      this.logger.warn({ err: error, attachment: id }, 'a file that was replaced is still in the storage');
    });
  }

  async list(organisationId: string, caller: Caller): Promise<Attachment[]> {
    const { manager } = this.work;
    await this.assertSees(manager, organisationId, caller);
    return manager.find(AttachmentSchema, { where: { organisationId }, order: { id: 'DESC' } });
  }

  /** @throws Refused `not-found` */
  async read(id: string, caller: Caller): Promise<{ attachment: Attachment; bytes: Buffer }> {
    const { manager } = this.work;
    const attachment = await manager.findOneBy(AttachmentSchema, { id });
    if (!attachment) throw Refused.notFound('attachment', id);
    await this.assertSees(manager, attachment.organisationId, caller).catch((error: unknown) => {
      throw error instanceof Refused ? Refused.notFound('attachment', id) : error;
    });
    const bytes = await this.files.get(id);
    if (!bytes) throw new NotFoundException('The file is not in the storage any more');
    return { attachment, bytes };
  }

  /** Members, coordinators, and the focal point that is to endorse the organisation. */
  private async assertSees(manager: EntityManager, organisationId: string, caller: Caller): Promise<void> {
    const organisation = await manager.findOneBy(OrganisationSchema, { id: organisationId });
    if (!organisation) throw Refused.notFound('organisation', organisationId);
    if (hasRole(caller, 'coordinator')) return;
    if (await this.isEndorser(manager, organisation, caller)) return;
    await memberOf(manager, organisationId, caller);
  }

  private async isEndorser(
    manager: EntityManager,
    organisation: Organisation,
    caller: Caller,
  ): Promise<boolean> {
    if (!(await needsEndorsement(manager, organisation))) return false;
    const user = await manager.findOneBy(UserSchema, { id: caller.userId });
    if (!user?.active) return false;
    const own = user.memberships.map((membership) => membership.organisationId);
    return (await countriesEndorsedBy(manager, own)).includes(organisation.country ?? '');
  }
}

function nameOf(sent: string): string {
  const name = cleanLine(sent);
  const good = name.length <= LONGEST_NAME && isStorable(name) && saysSomething(name);
  if (good && !NOT_IN_A_NAME.test(name) && !name.startsWith('.')) return name;
  throw new Refused('invalid', 'invalid-file-name', 'The file needs another name.', [
    {
      pointer: '/name',
      detail: `a name of 1 to ${LONGEST_NAME} characters such as "letter.pdf", without a path`,
    },
  ]);
}

/** Systems open a file by the end of its name: that must be what was found in the file. */
function withExtensionOf(type: AttachmentType, name: string): string {
  const known = EXTENSIONS[type];
  return known.some((one) => name.toLowerCase().endsWith(one)) ? name : `${name}${known[0]}`;
}

/** The bytes decide; that the sender says something else is a mistake, or a trick. */
async function typeOf({ bytes, declaredType }: SentFile): Promise<AttachmentType> {
  const found = (await fileTypeFromBuffer(bytes))?.mime;
  const type = ATTACHMENT_TYPES.find((one) => one === found);
  if (type !== undefined && declaredType === type) return type;
  throw new Refused(
    'invalid',
    'wrong-file-type',
    `This is not what it says that it is (${declaredType || 'nothing'}), or is not taken. Send a PDF, a PNG or a JPEG with its own Content-Type.`,
  );
}
