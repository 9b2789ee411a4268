import { expect, type Locator, type Page } from '@playwright/test';

/** Opens the overview of recovery, and waits for the first assessment of a portal that has just started. */
export async function openRecovery(page: Page, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.goto('/recovery');
    await expect(shown.first()).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 180_000 });
}
