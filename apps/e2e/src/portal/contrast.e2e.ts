import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { approve, judged, write } from './by-api.js';
import { expect, test, type Visitor } from './browser.js';

/** WCAG 2.2, 1.4.11: what is drawn, and an outline, stand out from what is beside them by so much. */
const SEEN = 3;
const FEWEST_STOPS = 8;
const MOST_STOPS = 30;

/** Runs in the page: how much two colours differ, as WCAG counts it. Each may be any colour that CSS knows. */
const CONTRAST = `
  const luminance = (color) => {
    const canvas = document.createElement('canvas').getContext('2d');
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const behind = (element) => {
    for (let around = element.parentElement; around; around = around.parentElement) {
      const { backgroundColor } = getComputedStyle(around);
      if (!/^rgba\\(.*, 0\\)$/.test(backgroundColor)) return backgroundColor;
    }
    return 'Canvas';
  };
`;

/** How thick the outline of what has the focus is, in CSS pixels, and how much it stands out from what is behind; null without one. */
function focusOutline(page: Page): Promise<{ width: number; contrast: number } | null> {
  return page.evaluate(`(() => { ${CONTRAST}
    const style = getComputedStyle(document.activeElement);
    if (style.outlineStyle === 'none') return null;
    return { width: parseFloat(style.outlineWidth), contrast: contrast(style.outlineColor, behind(document.activeElement)) };
  })()`);
}

/** How much each of some drawings stands out from what is behind it: by what fills it, or by its edge. */
function drawings(page: Page, selector: string): Promise<number[]> {
  return page.evaluate(`(() => { ${CONTRAST}
    return [...document.querySelectorAll('${selector}')].map((drawn) => {
      const { fill, stroke } = getComputedStyle(drawn);
      return Math.max(...[fill, stroke].filter((color) => color !== 'none').map((color) => contrast(color, behind(drawn))));
    });
  })()`);
}

/** Goes through the page by Tab, from its beginning to its end or to as much of it as shows everything. */
async function expectFocusSeen({ page, open }: Visitor, path: string): Promise<void> {
  await open(path);
  let stops = 0;
  for (; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate('document.activeElement === document.body')) break;
    const outline = await focusOutline(page);
    const what = `${path}: ${await page.evaluate<string>('document.activeElement.outerHTML.slice(0, 120)')}`;
    expect(outline, what).not.toBeNull();
    expect(outline?.width, what).toBeGreaterThanOrEqual(3);
    expect(outline?.contrast, what).toBeGreaterThanOrEqual(SEEN);
  }
  expect(stops, path).toBeGreaterThanOrEqual(FEWEST_STOPS);
}

async function expectDrawn({ page }: Visitor, selector: string): Promise<void> {
  await expect(page.locator(selector).first()).toBeAttached();
  for (const each of await drawings(page, selector)) expect(each, selector).toBeGreaterThanOrEqual(SEEN);
}

const MEDIA = {
  'forced colours': { forcedColors: 'active', contrast: null, colorScheme: 'light' },
  'forced colours on dark': { forcedColors: 'active', contrast: null, colorScheme: 'dark' },
  'more contrast': { forcedColors: null, contrast: 'more', colorScheme: 'light' },
  'more contrast on dark': { forcedColors: null, contrast: 'more', colorScheme: 'dark' },
} as const;

for (const [name, media] of Object.entries(MEDIA)) {
  test(`with ${name}, what has the focus can be seen`, async ({ arrive }) => {
    const visitor = await arrive({ as: 'Awa Diop', language: 'en' });
    await visitor.page.emulateMedia(media);
    for (const path of ['/home', '/settings']) await expectFocusSeen(visitor, path);
  });
}

test('bars and the map can be seen with forced colours and with more contrast', async ({ arrive }) => {
  test.slow();
  const requester = await arrive({ as: 'Awa Diop', language: 'en' });
  const provider = await arrive({ as: 'Paulo Mendes', language: 'en' });
  const coordinator = await arrive({ as: 'Carmen Ruiz', language: 'en' });
  const about = { contentLanguage: 'en', cooperationTypes: ['joint-laboratory'], aiTopics: ['climate'] };
  const title = `Soil laboratory ${randomUUID().slice(0, 8)}`;
  await approve(coordinator, await write(provider, 'offers', { ...about, title, summary: title }));
  const need = await write(requester, 'needs', { ...about, title, summary: title, isPublic: true });
  await approve(coordinator, need);
  const id = need.slice('/api/needs/'.length);
  await judged(requester, `${id}/candidates`, title);
  await requester.open(`/needs/${id}`);
  const fits = requester.page.getByRole('region', { name: 'Offers that fit' });
  await fits.getByText('All reasons').first().click();
  const anybody = await arrive({ as: null, language: 'en' });
  await anybody.open('/public');
  for (const media of Object.values(MEDIA)) {
    await requester.page.emulateMedia(media);
    await expectDrawn(requester, 'table svg rect');
    await anybody.page.emulateMedia(media);
    await expectDrawn(anybody, 'table svg rect');
    await expectDrawn(anybody, 'figure svg :is(path, circle)');
  }
});

test('with more contrast, all text has seven times the light of what is behind it, or the seventh part', async ({
  arrive,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, open } = await arrive({ as: 'Carmen Ruiz', language: 'en' });
    await page.emulateMedia({ contrast: 'more', colorScheme });
    for (const path of ['/home', '/queue', '/settings', '/public', '/help']) {
      await open(path);
      const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast-enhanced']).analyze();
      const found = violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')));
      expect(found, `${path} ${colorScheme}`).toEqual([]);
    }
  }
});
