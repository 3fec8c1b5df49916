export { termsWith, NoSigningKey, TokenIssuer } from './token-issuer.js';
