import { expect, type Page } from '@playwright/test';

const NOT_MILITARY = 'I declare that the purpose is not military';

const proceed = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).click();

async function at(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Goes on through steps whose questions are all left open. */
async function leaveOpen(page: Page, ...steps: string[]): Promise<void> {
  for (const step of steps) {
    await at(page, step);
    await proceed(page);
  }
}

async function conditions(page: Page): Promise<void> {
  await at(page, 'Conditions');
  await page.getByRole('checkbox', { name: NOT_MILITARY }).check();
  await proceed(page);
  await at(page, 'Check your answers');
}

/** Fills in what a need must have, step by step, as somebody does who knows what they want; ends where it is checked. */
export async function writeNeed(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'What is needed' }).click();
  await page.getByRole('textbox', { name: 'What is needed, in one line' }).fill(title);
  await page
    .getByRole('textbox', { name: 'What should people be able to do afterwards?' })
    .fill('Advisers recognise diseases of cassava from photographs, and tell farmers what to do.');
  await proceed(page);
  await at(page, 'Kind of help');
  await page.getByRole('checkbox', { name: 'Personnel training' }).check();
  await proceed(page);
  await leaveOpen(page, 'For whom and for what', 'Languages and ways of working', 'When and how much');
  await conditions(page);
}

/** Fills in what an offer must have; ends where it is checked. */
export async function writeOffer(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'What is offered' }).click();
  await page.getByRole('textbox', { name: 'What is offered, in one line' }).fill(title);
  await page
    .getByRole('textbox', { name: 'What do those who receive it get, and how?' })
    .fill('A course on recognising diseases of plants, such as cassava, from photographs.');
  await proceed(page);
  await at(page, 'Kind of help');
  await page.getByRole('checkbox', { name: 'Personnel training' }).check();
  await proceed(page);
  await leaveOpen(page, 'Who may receive it', 'Languages and ways of working', 'When and how much');
  await conditions(page);
}

export const send = (page: Page) => page.getByRole('button', { name: 'Send for screening' }).click();
