import { expect, it } from '@jest/globals';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TokenIssuer, Unsealable } from './index.js';

it('a signing key that is put aside seals nothing any more, but opens what it has sealed', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'mutua-keys-'));
  const file = (name: string) => join(directory, name);
  try {
    const before = (await TokenIssuer.load(directory)).sealFor('codes');
    const sealed = before.seal('JBSWY3DPEHPK3PXP', 'awa');
    expect((await TokenIssuer.load(directory)).sealFor('codes').open(sealed, 'awa')).toBe('JBSWY3DPEHPK3PXP');

    await rename(file('signing-key.json'), file('previous-signing-key.json'));
    const after = (await TokenIssuer.load(directory)).sealFor('codes');
    expect(after.prefix).not.toBe(before.prefix);
    expect(after.open(sealed, 'awa')).toBe('JBSWY3DPEHPK3PXP');

    await rm(file('previous-signing-key.json'));
    const last = (await TokenIssuer.load(directory)).sealFor('codes');
    expect(() => last.open(sealed, 'awa')).toThrow(Unsealable);
    expect(last.open(after.seal('JBSWY3DPEHPK3PXP', 'awa'), 'awa')).toBe('JBSWY3DPEHPK3PXP');
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
