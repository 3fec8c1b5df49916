import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import pg from 'pg';

/** The least that a durable intake can do: one handler, one row a request, committed before the answer. */
const { DATABASE_URL = '', PORT = '0', DATABASE_POOL_SIZE = '10' } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(DATABASE_POOL_SIZE) });
await pool.query('CREATE SCHEMA IF NOT EXISTS bare');
await pool.query('CREATE TABLE IF NOT EXISTS bare.submission (id uuid PRIMARY KEY, body jsonb NOT NULL)');

const app = fastify();
app.post('/submissions', async (request, reply) => {
  const id = randomUUID();
  await pool.query('INSERT INTO bare.submission (id, body) VALUES ($1, $2)', [
    id,
    JSON.stringify(request.body),
  ]);
  return reply.status(201).send({ id });
});

process.once('SIGINT', () => {
  void app.close().then(() => pool.end());
});
const origin = await app.listen({ host: '127.0.0.1', port: Number(PORT) });
process.stdout.write(`The bare handler is ready at ${origin}\n`);
