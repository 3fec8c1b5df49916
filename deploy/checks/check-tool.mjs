// What the operator's tool tells in the image is what is there: the outbox of needs is read by Kafka, all topics are as
// declared, and every context that listens has its process in its group.
//   node check-tool.mjs OUTBOX_JSON TOPICS_JSON
import { readFileSync } from 'node:fs';

const [{ outbox }, { topics, groups }] = process.argv
  .slice(2)
  .map((path) => JSON.parse(readFileSync(path, 'utf8')));

const readers = outbox.map(({ context, reader }) => `${context} by ${reader}`);
const wrong = [
  ...(readers.join() === 'needs by Kafka' ? [] : [`logs are read: ${readers.join(', ')}`]),
  ...topics.flatMap(({ differences }) => differences),
  ...groups
    .filter(({ members }) => members !== 1)
    .map(({ group, state, members }) => `${group} is ${state} and has ${members} members`),
];
if (!topics.some(({ name, partitions }) => name === 'needs.need' && partitions === 6))
  wrong.push('needs.need is not among the topics');
if (groups.length === 0) wrong.push('there are no groups');
for (const line of wrong) process.stderr.write(`${line}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
