export { isSealed, Seal, Unsealable } from './seal.js';
export { termsWith, NoSigningKey, TokenIssuer } from './token-issuer.js';
