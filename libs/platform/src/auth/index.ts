export { Allow, AllowAnybody, AllowSignedIn, By, MaybeBy, Public, Uncounted } from './access.js';
export { type Caller, hasRole } from './caller.js';
export { assertNotOwn } from './four-eyes.js';
export { assertSameOrigin, type BrowserRequest, SessionExchange } from './session-exchange.js';
export { TOKEN_ALGORITHM, TOKEN_TYPE, type TokenTerms } from './token-verifier.js';
