import { same } from '../writing/content.js';
import type { Draft } from './draft.js';

/** Whether the server has everything that was written. */
export function isOnServer({ server, content }: Draft): boolean {
  return server !== null && same(server.content, content);
}
