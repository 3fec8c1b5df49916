import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ROLES, type Role } from '@mutua/contracts';
import { TokenIssuer } from '@mutua/platform/token-issuer';
import { readConfig } from './config.js';

const USAGE = `npm run -s token -- --role <role> [--role <role>] [--user <id>] [--organisation <id>] [--hours <n>]
  prints a bearer token signed with the key in MUTUA_DATA_DIR (.mutua), which Mutua makes when it starts; whoever can read that key can be anybody
  roles: ${ROLES.join(', ')}`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Prints a token for the person and roles named on the command line. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      role: { type: 'string', multiple: true, default: [] },
      user: { type: 'string', default: randomUUID() },
      organisation: { type: 'string' },
      hours: { type: 'string', default: '8' },
    },
  });
  const roles = values.role.filter((role): role is Role => ROLES.includes(role as Role));
  const hours = Number(values.hours);
  const ids = [values.user, values.organisation].filter((id) => id !== undefined);
  if (!ids.every((id) => UUID.test(id))) throw new Error(`--user and --organisation take UUIDs.\n${USAGE}`);
  if (roles.length === 0 || roles.length < values.role.length || !(hours > 0)) throw new Error(USAGE);
  const issuer = await TokenIssuer.of(readConfig(process.env).MUTUA_DATA_DIR);
  const caller = { userId: values.user, organisationId: values.organisation ?? null, roles };
  const token = await issuer.tokenFor(caller, `${hours}h`);
  process.stdout.write(`${token}\n`);
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
