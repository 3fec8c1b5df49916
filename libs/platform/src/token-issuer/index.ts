export { TokenIssuer } from './token-issuer.js';
