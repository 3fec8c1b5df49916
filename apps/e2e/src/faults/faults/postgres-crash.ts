import type { Fault } from '../fault.js';

/** The database server dies under all services and recovers from its log. */
export const postgresCrash: Fault = {
  name: 'kill -9 of PostgreSQL',
  async strike({ stage }) {
    const { postgres } = stage.servers;
    await postgres.crash();
    await postgres.start();
    return 'crashed, recovered and started again';
  },
};
