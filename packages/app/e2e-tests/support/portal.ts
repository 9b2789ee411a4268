import {
  type Browser,
  type BrowserContext,
  expect,
  type Page,
} from '@playwright/test';

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

/** Who has signed in, by person and colours. A page in the same context signs in by itself, as a second tab does. */
const signedIn = new Map<string, BrowserContext>();

/** A signed-in page in a window of its own; to be closed by who opens it. */
export async function openPortal(
  browser: Browser,
  options: {
    persona: keyof typeof NAMES;
    colorScheme?: 'light' | 'dark';
    width?: number;
  },
): Promise<Page> {
  const { persona, colorScheme = 'light', width = 1280 } = options;
  const key = `${persona} ${colorScheme}`;
  const context =
    signedIn.get(key) ?? (await browser.newContext({ colorScheme }));
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  if (!signedIn.has(key)) {
    await signIn(page, persona);
    signedIn.set(key, context);
  }
  return page;
}
