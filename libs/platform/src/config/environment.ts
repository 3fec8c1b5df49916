export type Environment = Readonly<Record<string, string | undefined>>;

/** Compose and shells pass a variable that nobody has set as an empty one. */
export function withoutEmpty(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}
