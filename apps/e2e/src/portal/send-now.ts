import { expect, type Visitor } from './browser.js';

/** Sends the decisions that are held, and waits until they are sent. */
export async function sendNow({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByRole('button', { name: 'Send now' })).toBeHidden();
}
