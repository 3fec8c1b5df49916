import { expect, type Visitor } from './browser.js';

/** A script in a field, by whose name it is found again. */
export const scriptIn = (field: string) => `<img src=x onerror="document.body.dataset.taken='yes'"> ${field}`;

/** The texts are shown as they were written, and no script of them ran or is part of the page. */
export async function harmless({ page, troubles }: Visitor, ...texts: string[]): Promise<void> {
  for (const text of texts)
    await expect(page.getByText(text).filter({ visible: true }).first(), text).toBeVisible();
  await expect(page.locator('img[src="x"], #main script, [data-taken]'), page.url()).toHaveCount(0);
  // an answer that refuses a field is no trouble here
  expect(
    troubles.filter((trouble) => !/^422: |status of 422/.test(trouble)),
    page.url(),
  ).toEqual([]);
}

/** A page shows them so. */
export async function shows(visitor: Visitor, path: string, ...texts: string[]): Promise<void> {
  await visitor.open(path);
  await harmless(visitor, ...texts);
}
