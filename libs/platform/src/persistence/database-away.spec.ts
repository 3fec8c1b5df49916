import { expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { isDatabaseAway } from './database-away.js';

const failed = (code: string) =>
  new QueryFailedError('SELECT 1', [], Object.assign(new Error('from the server'), { code }));

it.each(['57P01', '08006', '53300', '53100'])('says so of a query that failed with %s', (code) => {
  expect(isDatabaseAway(failed(code))).toBe(true);
});

it('says so of a connection that breaks or cannot be made', () => {
  expect(isDatabaseAway(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toBe(true);
  expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
});

it.each(['23505', '40P01', '22P02'])(
  'does not of a query that failed with %s, which is about the query',
  (code) => {
    expect(isDatabaseAway(failed(code))).toBe(false);
  },
);

it('does not of a reaction that throws', () => {
  expect(isDatabaseAway(new Error('The probe cannot take this one.'))).toBe(false);
});
