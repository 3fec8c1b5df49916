import { hash, verify } from '@node-rs/argon2';

/** Argon2id, which is the library's choice, as OWASP's "Password Storage Cheat Sheet" has it. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of no password: checked for whom there is none, so that the answer takes as long. */
const NOBODYS = hash('nobody has this password', COST);

/** @returns a PHC string, with its salt and its cost in it */
export function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), COST);
}

/** Whether it is the password; where there is none it is not, and that takes as long to find. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const right = await verify(passwordHash ?? (await NOBODYS), normalised(password));
  return right && passwordHash !== null;
}

/** One keyboard writes é as one character, another as two (NIST SP 800-63B, section 3.1.1.2). */
function normalised(password: string): string {
  return password.normalize('NFKC');
}
