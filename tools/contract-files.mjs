/**
 * The files that hold what libs/contracts publishes: docs/reference/asyncapi.yaml for people and tools, and the golden
 * files of libs/contracts/golden, against which a contract test holds the code. `tools/write-reference.mjs` writes them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';
import { stringify } from 'yaml';

export const ASYNCAPI_FILE = 'docs/reference/asyncapi.yaml';
export const GOLDEN_FOLDER = 'libs/contracts/golden';

/** The AsyncAPI document as its file holds it. */
export async function asyncApiText(document) {
  const text = stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 });
  return format(
    `# Written by \`npm run reference\` from libs/contracts; change the code, not this file.\n${text}`,
    'yaml',
  );
}

/**
 * Writes golden files anew where events are new or grew. The example of an event stays as it was first published: messages
 * like it lie on the topics, and readers must take them for ever. While an event is broken, nothing is written.
 *
 * @returns what broke, and the names of the events that are new or grew
 */
export async function refreshGolden(folder, { events, published, write }) {
  const before = await published.readGolden(folder);
  const examples = new Map(before.map(({ type, example }) => [type, example]));
  const now = events.map(published.goldenOf).map((golden) => ({
    ...golden,
    example: examples.get(golden.type) ?? golden.example,
  }));
  const judgement = published.judge(before, now);
  if (!write || judgement.broken.length > 0 || judgement.grown.length === 0) return judgement;
  for (const [path, content] of Object.entries(published.goldenFiles(now))) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await format(JSON.stringify(content), 'json'));
  }
  return judgement;
}

async function format(text, parser) {
  return prettier.format(text, { ...(await prettier.resolveConfig(import.meta.filename)), parser });
}
