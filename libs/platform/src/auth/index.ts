export { Allow, By, Public } from './access.js';
export { type Caller, hasRole } from './caller.js';
export { assertNotOwn } from './four-eyes.js';
export { TOKEN_ALGORITHM, TOKEN_TYPE, type TokenTerms } from './token-verifier.js';
