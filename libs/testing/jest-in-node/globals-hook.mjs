const GLOBALS = new URL('./globals.mjs', import.meta.url).href;

/** Outside of Jest's own loader `@jest/globals` only says that it cannot be used there. */
export function resolve(specifier, context, nextResolve) {
  if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
  return nextResolve(specifier, context);
}
