import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { dockerPostgres } from './docker.js';
import { eventually } from '../eventually.js';

/** Runs one statement on a connection of its own. */
async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

describe('a server in a container', () => {
  it('goes at a word, and comes back at the same address with what it had stored', async () => {
    const server = await dockerPostgres();
    try {
      expect(server.ours).toBe(true);
      await eventually(() => query(server.address, 'SELECT 1'));
      await query(server.address, 'CREATE TABLE kept AS SELECT 42 AS answer');

      await server.stop();
      await expect(query(server.address, 'SELECT 1')).rejects.toThrow();

      await server.start();
      await eventually(async () =>
        expect(await query(server.address, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]),
      );
    } finally {
      await server.remove();
    }
    await expect(query(server.address, 'SELECT 1')).rejects.toThrow();
  });
});
