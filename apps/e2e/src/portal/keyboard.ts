import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than anybody should have to make on a page. */
const MOST_STOPS = 80;

/** Somebody who has no mouse: everything is reached by Tab, one stop after the other. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** Goes on, or back, until the element has the focus. */
  async reach(target: Locator, way: 'on' | 'back' = 'on'): Promise<void> {
    await expect(target).toBeVisible({ timeout: 60_000 });
    const focused = target.and(this.page.locator(':focus'));
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if ((await focused.count()) > 0) return;
      await this.page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab');
    }
    await expect(target, `not reached in ${MOST_STOPS} stops`).toBeFocused();
  }

  /** Follows a link or presses a button. */
  async press(target: Locator, way: 'on' | 'back' = 'on'): Promise<void> {
    await this.reach(target, way);
    await this.page.keyboard.press('Enter');
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.type(text);
  }

  async tick(target: Locator): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press('Space');
    await expect(target).toBeChecked();
  }

  /** The main menu stands before the page. */
  async choose(item: RegExp): Promise<void> {
    await this.press(this.page.getByRole('navigation').getByRole('link', { name: item }).first(), 'back');
    await this.arrive();
  }

  /** A page that was gone to gives its title the focus, so that one is there and not at the top again. */
  async arrive(title?: string | RegExp): Promise<void> {
    const heading = this.page.getByRole('heading', {
      level: 1,
      ...(title === undefined ? {} : { name: title }),
    });
    await expect(heading).toBeFocused();
  }
}
