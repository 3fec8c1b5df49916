import { cleanEnv, EnvError, EnvMissingError, makeValidator, type CleanedEnv } from 'envalid';
import { misspeltSettings } from './misspelt-settings.js';

/** Environment variables that are missing or wrong, one line each. */
export class InvalidConfig extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Configuration: ${problems.join('; ')}`);
    this.name = 'InvalidConfig';
  }
}

/**
 * Reads settings from environment variables by a list of validators (`envalid`).
 *
 * @throws InvalidConfig naming every variable that is missing or wrong
 */
export function loadConfig<S extends Parameters<typeof cleanEnv>[1]>(
  specs: S,
  env: Readonly<Record<string, string | undefined>>,
): CleanedEnv<S> {
  return cleanEnv(env, specs, {
    reporter: ({ errors }) => {
      const problems = Object.entries(errors).map(([name, error]) =>
        error instanceof EnvMissingError
          ? `${name} is not set${instead(name, env)}`
          : `${name} is wrong: ${error instanceof Error ? error.message : ''}`,
      );
      if (problems.length > 0) throw new InvalidConfig(problems);
    },
  });
}

function instead(name: string, env: Parameters<typeof loadConfig>[1]): string {
  const [misspelt] = misspeltSettings([name], env);
  return misspelt ? ` (${misspelt.given} is: is it misspelt?)` : '';
}

/** A PostgreSQL database by its URL, or none. The URL may hold a password: it is not repeated. */
export const databaseUrl = makeValidator<string>((input) => {
  if (input === '' || (/^postgres(ql)?:\/\//.test(input) && URL.canParse(input))) return input;
  throw new EnvError('it must be like postgres://user:password@host:5432/database');
});

/** How many there may be of something, at least one. */
export const atLeastOne = makeValidator<number>((input) => {
  const number = Number(input);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  throw new EnvError(`it must be a whole number, 1 or more, and was ${JSON.stringify(input)}`);
});

/** A port to listen on. */
export const port = makeValidator<number>((input) => {
  const number = Number(input);
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  throw new EnvError(`it must be a whole number from 1 to 65535, and was ${JSON.stringify(input)}`);
});
