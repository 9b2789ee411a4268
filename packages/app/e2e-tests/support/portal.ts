import { type Browser, expect, type Page } from '@playwright/test';

/** How the sandbox's sign-in page names the people of the three roles. */
export const NAMES = {
  developer: 'Olivia Ortega',
  platformEngineer: 'Priya Patel',
  auditor: 'Aaron Adler',
} as const;

/** Signs in through the popup, as a person does. */
export async function signIn(
  page: Page,
  persona: keyof typeof NAMES,
): Promise<void> {
  await page.goto('/');
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: /sign in/i }).click();
  const popup = await opened;
  await popup.getByRole('button', { name: NAMES[persona] }).click();
  await expect(
    page.getByRole('navigation').getByRole('link', { name: 'Inventory' }),
  ).toBeVisible();
}

/** A signed-in page in a window of its own. */
export async function openPortal(
  browser: Browser,
  options: {
    persona: keyof typeof NAMES;
    colorScheme?: 'light' | 'dark';
    width?: number;
  },
): Promise<Page> {
  const context = await browser.newContext({
    colorScheme: options.colorScheme ?? 'light',
    viewport: { width: options.width ?? 1280, height: 900 },
  });
  const page = await context.newPage();
  await signIn(page, options.persona);
  return page;
}
