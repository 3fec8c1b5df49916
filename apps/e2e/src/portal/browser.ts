import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Browser, type Page } from '@playwright/test';

export type Language = 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';

/** Where the portal keeps the language that was chosen in a browser. */
const CHOICE = 'mutua.language';

/** One of the sample people of `--demo`, by name; null is whoever has not signed in. */
export type SamplePerson =
  'Awa Diop' | 'ليلى حداد' | 'Paulo Mendes' | '陈伟' | 'Carmen Ruiz' | 'Иван Петров' | 'Ada Mensah' | null;

/** A person at a browser of their own. */
export interface Visitor {
  readonly page: Page;
  /** Opens an address of the portal and waits until the page has its title. */
  open(path: string): Promise<void>;
  /** What went wrong in the browser so far: complaints of the console, failed requests, requests to elsewhere. */
  readonly troubles: string[];
}

export interface Visit {
  readonly as: SamplePerson;
  readonly language: Language;
  readonly width?: number;
}

export function originOfMutua(): string {
  const origin = process.env['MUTUA_ORIGIN'];
  if (origin === undefined) throw new Error('Nothing was started: run npm run test:e2e.');
  return origin;
}

/** Opens a browser session, in the person's language, signed in. */
async function visit(browser: Browser, { as, language, width = 1280 }: Visit): Promise<Visitor> {
  const origin = originOfMutua();
  const context = await browser.newContext({
    baseURL: origin,
    locale: language,
    viewport: { width, height: 900 },
  });
  // else the portal would speak the language of the sample person's profile
  if (as !== null) await context.addInitScript(chooseLanguage(language));
  const page = await context.newPage();
  const troubles: string[] = [];
  watch(page, origin, troubles);
  if (as !== null) await signIn(page, as);
  const open = async (path: string) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };
  return { page, open, troubles };
}

/** As if it had been chosen in the portal before; another choice in a test stays. */
function chooseLanguage(language: Language): string {
  return `localStorage.getItem('${CHOICE}') ?? localStorage.setItem('${CHOICE}', '${language}')`;
}

function watch(page: Page, origin: string, troubles: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    const cause = request.failure()?.errorText ?? '';
    // a page that is left asks for nothing any more
    if (cause !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.url()} ${cause}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:'))
      troubles.push(`elsewhere: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
}

/** Signs in as the page for signing in would, without opening it: nearly every test begins so. */
async function signIn({ request }: Page, name: string): Promise<void> {
  const people = '/api/directory/demo-accounts';
  const { items } = (await (await request.get(people)).json()) as {
    items: { userId: string; name: string }[];
  };
  const person = items.find((each) => each.name === name);
  const answer = await request.post(`${people}/${person?.userId}/session`, {
    headers: { Origin: originOfMutua() },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** What axe finds against WCAG 2.2 A and AA, a line each. */
export async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`),
  );
}

export { expect };

/** Tests with as many visitors as they like, whose browsers are closed at the end. */
export const test = base.extend<{ arrive: (visit: Visit) => Promise<Visitor> }>({
  arrive: async ({ browser }, use) => {
    const visitors: Visitor[] = [];
    await use(async (plan) => {
      const visitor = await visit(browser, plan);
      visitors.push(visitor);
      return visitor;
    });
    for (const { page } of visitors) await page.context().close();
  },
});
