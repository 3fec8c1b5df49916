import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const ID_BYTES = 6;
/** As NIST SP 800-38D has it for GCM. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FORMAT = 'sealed1';

/** It was sealed by a key that is not here, for somebody else, or it was altered. */
export class Unsealable extends Error {
  override readonly name = 'Unsealable';
}

interface SealKey {
  readonly id: string;
  readonly key: Buffer;
}

/** Encrypts small secrets that are kept in the database (AES-256-GCM), by keys that are not. */
export class Seal {
  private readonly keys: readonly SealKey[];

  /**
   * @param purpose what is sealed: the same keys for another purpose open nothing of it
   * @param materials secrets from which keys are derived (HKDF, RFC 5869): the one that seals, then those that only open
   */
  constructor(purpose: string, materials: readonly string[]) {
    this.keys = materials.map((material) => {
      const derived = Buffer.from(
        hkdfSync('sha256', material, '', `mutua/seal/${purpose}`, KEY_BYTES + ID_BYTES),
      );
      return { key: derived.subarray(0, KEY_BYTES), id: derived.subarray(KEY_BYTES).toString('base64url') };
    });
  }

  /** What everything begins with that was sealed by the newest key. */
  get prefix(): string {
    return prefixOf(this.newest);
  }

  /** @param owner whose it is: for nobody else it can be opened */
  seal(secret: string, owner: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.newest.key, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${this.prefix}${sealed.toString('base64url')}`;
  }

  /** @throws Unsealable */
  open(sealed: string, owner: string): string {
    const key = this.keys.find((each) => sealed.startsWith(prefixOf(each)));
    if (!key) throw new Unsealable('No key that is here has sealed this.');
    const bytes = Buffer.from(sealed.slice(prefixOf(key).length), 'base64url');
    try {
      const opening = createDecipheriv(CIPHER, key.key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      opening.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-TAG_BYTES));
      return (
        opening.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + opening.final('utf8')
      );
    } catch {
      throw new Unsealable('It is not what was sealed for this owner.');
    }
  }

  private get newest(): SealKey {
    const [newest] = this.keys;
    if (!newest) throw new Unsealable('There is no key to seal with.');
    return newest;
  }
}

/** Whether it was sealed, by whichever key. */
export function isSealed(text: string): boolean {
  return text.startsWith(`${FORMAT}.`);
}

function prefixOf({ id }: SealKey): string {
  return `${FORMAT}.${id}.`;
}
