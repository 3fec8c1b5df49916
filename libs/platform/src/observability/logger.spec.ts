import { expect, it } from '@jest/globals';
import { createLogger } from './logger.js';
import { runWithProvenance } from './provenance.js';

it('a line about a request bears the id of its trace, another does not', () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => lines.push(line) });
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  runWithProvenance({ actor: null, traceparent }, () => logger.child({ context: 'needs' }).info('within'));
  logger.info('outside');
  expect(lines.map((line) => (JSON.parse(line) as { traceId?: string }).traceId)).toEqual([
    '0af7651916cd43dd8448eb211c80319c',
    undefined,
  ]);
});
