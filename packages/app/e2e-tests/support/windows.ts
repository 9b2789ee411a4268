import { type Page, test } from '@playwright/test';
import { type NAMES, openPortal } from './portal';

/**
 * The windows in which every page is looked at. What is accessible depends on the colours and what fits on the
 * width, and neither on the other: each of them once.
 */
const WINDOWS = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1920 },
] as const;

/**
 * Makes a test for each of these windows.
 *
 * @param options.timeoutMilliseconds - where a portal that has just started is waited for
 */
export function testInEveryWindow(
  options: { persona: keyof typeof NAMES; timeoutMilliseconds?: number },
  look: (page: Page) => Promise<void>,
): void {
  const { persona, timeoutMilliseconds } = options;
  for (const { colorScheme, width } of WINDOWS) {
    test(`is accessible and fits in ${colorScheme} at ${width} pixels`, async ({
      browser,
    }, testInfo) => {
      testInfo.setTimeout(timeoutMilliseconds ?? testInfo.timeout);
      const page = await openPortal(browser, { persona, colorScheme, width });
      await look(page);
      await page.close();
    });
  }
}
