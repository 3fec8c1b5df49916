export { termsWith, TokenIssuer } from './token-issuer.js';
