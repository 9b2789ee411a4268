import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** By how many pixels the page is wider than its window. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
  );
}

/** Fails unless the page fits its window and breaks no rule of WCAG 2 A and AA that can be tested. */
export async function expectAccessible(
  page: Page,
  path: string,
): Promise<void> {
  expect(await overflowOf(page), `${path} scrolls sideways`).toBe(0);
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: ['wcag2a', 'wcag2aa'],
      // Only of these are the elements described, which takes longer than to find them.
      resultTypes: ['violations'],
    })
    // The other mode is for frames from other origins, of which the portal has none, and takes twice as long.
    .setLegacyMode()
    .analyze();
  expect(
    violations.map(
      ({ id, nodes }) => `${path} ${id}: ${nodes[0]?.target.join(' ')}`,
    ),
  ).toEqual([]);
}
