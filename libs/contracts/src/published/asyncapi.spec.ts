import { beforeAll, describe, expect, it } from '@jest/globals';
import { Parser, type AsyncAPIDocumentInterface } from '@asyncapi/parser';
import { EVENTS, TOPICS } from '../index.js';
import { asyncApiDocument } from './asyncapi.js';

/** How bad a diagnostic is, from 0; the parser's own enum is another package's. */
const ERROR: number = 0;

async function errorsIn(document: object): Promise<string[]> {
  const { diagnostics } = await new Parser().parse(JSON.stringify(document));
  return diagnostics
    .filter(({ severity }) => Number(severity) === ERROR)
    .map(({ message, path }) => `${path.join('.')}: ${message}`);
}

describe('the AsyncAPI document', () => {
  let document: AsyncAPIDocumentInterface | undefined;

  beforeAll(async () => {
    ({ document } = await new Parser().parse(JSON.stringify(asyncApiDocument(EVENTS))));
  });

  it('has no error for the official parser', async () => {
    expect(await errorsIn(asyncApiDocument(EVENTS))).toEqual([]);
  });

  it('is a document in which that parser would find one', async () => {
    const { operations, ...rest } = asyncApiDocument(EVENTS) as { operations: object };
    const lost = { action: 'send', channel: { $ref: '#/channels/nowhere' } };
    expect(await errorsIn({ ...rest, operations: { ...operations, lost } })).not.toEqual([]);
  });

  it('has a channel a topic with how it is kept, and every event on its own', () => {
    const channels = document?.channels().all() ?? [];
    expect(channels.map((channel) => channel.address())).toEqual(TOPICS.map(({ name }) => name));
    for (const { type, topic } of EVENTS) {
      const channel = channels.find((one) => one.address() === topic);
      expect(
        channel
          ?.messages()
          .all()
          .map((message) => message.name()),
      ).toContain(type);
    }
    const people = channels.find((channel) => channel.address() === 'directory.user');
    expect(people?.bindings().get('kafka')?.value()).toMatchObject({
      partitions: 6,
      topicConfiguration: { 'cleanup.policy': ['compact'], 'retention.ms': -1 },
    });
  });

  it('says who sends what', () => {
    const operations = document?.operations().filterBySend() ?? [];
    const sent = operations.flatMap((operation) =>
      operation
        .messages()
        .all()
        .map((message) => message.name()),
    );
    for (const { type } of EVENTS) expect(sent).toContain(type);
  });
});
