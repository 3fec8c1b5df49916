import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from './browser.js';
import { beginning, textsIn } from './texts.js';

/** Somebody who fills in the form in their language. */
class Writer {
  private readonly texts: (key: string) => string;

  constructor(
    private readonly page: Page,
    language: Language,
    private readonly typeOfHelp: number,
  ) {
    this.texts = textsIn(language);
  }

  async write(texts: { step: string; title: string; summary: string }, title: string, summary: string) {
    await this.page.getByRole('link', { name: this.name(texts.step) }).click();
    await this.page.getByRole('textbox', { name: this.name(texts.title) }).fill(title);
    await this.page.getByRole('textbox', { name: this.name(texts.summary) }).fill(summary);
    await this.proceed();
    await this.at('form:step.help');
    await typesOfHelp(this.page, this.name('form:cooperationTypes')).nth(this.typeOfHelp).check();
    await this.proceed();
  }

  /** Goes on through steps whose questions are all left open. */
  async leaveOpen(...steps: string[]): Promise<void> {
    for (const step of steps) {
      await this.at(step);
      await this.proceed();
    }
  }

  async conditions(): Promise<void> {
    await this.at('form:step.terms');
    await this.page.getByRole('checkbox', { name: this.name('form:nonMilitaryPurpose') }).check();
    await this.proceed();
    await this.at('form:check.title');
  }

  private async proceed(): Promise<void> {
    await this.page.getByRole('button', { name: this.name('shell:action.continue') }).click();
  }

  private async at(step: string): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1, name: this.name(step) })).toBeVisible();
  }

  private name(key: string): RegExp {
    return beginning(this.texts(key));
  }
}

/** What can be chosen as the type of help, once the list of its codes is there. */
export function typesOfHelp(page: Page, question: RegExp): Locator {
  return page.getByRole('group', { name: question }).getByRole('checkbox');
}

interface Form {
  readonly step: string;
  readonly title: string;
  readonly summary: string;
  /** Steps whose questions may all be left open. */
  readonly open: readonly string[];
  readonly words: string;
}

const NEED: Form = {
  step: 'form:step.what',
  title: 'form:need.title',
  summary: 'form:need.summary',
  open: ['form:step.purpose', 'form:step.how', 'form:step.size'],
  words: 'Advisers recognise diseases of cassava from photographs, and tell farmers what to do.',
};
const OFFER: Form = {
  step: 'form:step.offer-what',
  title: 'form:offer.title',
  summary: 'form:offer.summary',
  open: ['form:step.offer-whom', 'form:step.how', 'form:step.size'],
  words: 'A course on recognising diseases of plants, such as cassava, from photographs.',
};

/**
 * Fills in what must be there, step by step, as somebody does who knows what they want; ends where it is checked.
 *
 * @param typeOfHelp the place of it in the list; a need and an offer with one that nobody else has can only meet one another
 */
const writing =
  (form: Form) =>
  async (page: Page, title: string, language: Language = 'en', typeOfHelp = 0): Promise<void> => {
    const writer = new Writer(page, language, typeOfHelp);
    await writer.write(form, title, form.words);
    await writer.leaveOpen(...form.open);
    await writer.conditions();
  };

export const writeNeed = writing(NEED);
export const writeOffer = writing(OFFER);

/** Sends what was checked. */
export async function send(page: Page, language: Language = 'en'): Promise<void> {
  const texts = textsIn(language);
  await page.getByRole('button', { name: beginning(texts('form:check.send')) }).click();
}
