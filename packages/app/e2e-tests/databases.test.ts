import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, overflowOf } from './support/layout';
import { openPortal } from './support/portal';
import { testInEveryWindow } from './support/windows';

/** Waits for the first assessment of a portal that has just started. */
async function openFleet(page: Page, search = ''): Promise<void> {
  await expect(async () => {
    await page.goto(`/databases${search}`);
    await expect(page.getByRole('treegrid', { name: 'Databases' })).toBeVisible(
      { timeout: 10_000 },
    );
    await expect(
      page.getByRole('row', { name: /orders-global/ }).first(),
    ).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 120_000 });
}

test.describe('a platform engineer', () => {
  let page: Page;

  test.beforeAll(async ({ browser }, testInfo) => {
    testInfo.setTimeout(180_000);
    page = await openPortal(browser, { persona: 'platformEngineer' });
    await openFleet(page);
  });

  test.afterAll(() => page.close());

  test('reads in a sentence what is in danger, and goes to it', async () => {
    await openFleet(page);
    await expect(
      page.getByText(/of \d+ databases can be read or lost by anybody now\./),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Show them' }).click();
    await expect(page).toHaveURL(/severity=critical/);
    await expect(
      page.getByRole('row', { name: /critical/ }).first(),
    ).toBeVisible();
  });

  test('expands a global cluster into its Regions, and these into instances', async () => {
    await openFleet(page);
    await page
      .getByRole('searchbox', { name: /Name, id, ARN/ })
      .fill('orders-global');
    await expect(page).toHaveURL(/text=orders-global/);
    const root = page.getByRole('row', { name: /orders-global/ }).first();
    await root.focus();
    await page.keyboard.press('ArrowRight');
    await expect(root).toHaveAttribute('aria-expanded', 'true');
    const below = page.locator('[role="treegrid"] tr[aria-level="2"]');
    await expect(below).toHaveCount(2);
    await expect(below.filter({ hasText: 'us-east-1' })).toContainText(
      'Primary',
    );
    await expect(below.filter({ hasText: 'us-west-2' })).toContainText(
      'Secondary',
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(
      page.locator('[role="treegrid"] tr[aria-level="3"]').first(),
    ).toContainText(/Writer|Reader/);
  });

  test('finds filters, order and columns again by their address', async () => {
    await openFleet(page, '?engine=aurora-postgresql');
    await page.getByRole('button', { name: 'Lag, s', exact: true }).click();
    await page.getByRole('button', { name: 'Choose the columns' }).click();
    await page.getByText('CPU, %').click();
    await page.keyboard.press('Escape');
    await expect(page).toHaveURL(/orderBy=lag/);
    await expect(page).toHaveURL(/columns=.*cpu/);
    await page.reload();
    await expect(
      page.getByRole('button', { name: 'Remove the filter Engine: Aurora' }),
    ).toBeVisible();
    await expect(page.getByRole('columnheader', { name: /CPU/ })).toBeVisible();
    await expect(
      page.getByRole('columnheader', { name: /Lag/ }),
    ).toHaveAttribute('aria-sort', 'descending');
  });

  test('opens a database and comes back to the same list', async () => {
    await openFleet(page, '?region=us-east-1');
    const row = page.getByRole('row', { name: /legacy-crm/ });
    await row.getByRole('link').click();
    await expect(page).toHaveURL(/databases\/database\?arn=arn/);
    await expect(
      page.getByRole('heading', { name: /legacy-crm/ }).first(),
    ).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/region=us-east-1/);
    await expect(row).toBeVisible();
  });

  test('takes the list along as CSV', async () => {
    await openFleet(page);
    await page.getByRole('button', { name: /export/i }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /csv/i }).click();
    expect((await download).suggestedFilename()).toBe('databases.csv');
  });

  test('goes from a number of findings to these, and to why they matter', async () => {
    await openFleet(page);
    await page
      .getByRole('region', { name: 'Open findings' })
      .getByRole('link')
      .first()
      .click();
    await expect(page).toHaveURL(/databases\/findings\?severity=critical/);
    const table = page.getByRole('grid', { name: 'Findings' });
    const first = table.locator('[data-row-index="0"]');
    await expect(first).toContainText('Critical');
    await first.click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Why it matters')).toBeVisible();
    await expect(page).toHaveURL(/finding=/);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page).not.toHaveURL(/finding=/);
  });

  test('goes from a check to the databases that fail it', async () => {
    await page.goto('/databases/checks?outcome=fail');
    const check = page.locator('#storage-encrypted');
    await check.getByRole('link', { name: /fail/ }).click();
    await expect(page).toHaveURL(/check=storage-encrypted&outcome=fail/);
    await expect(
      page.getByRole('row', { name: /reporting-prod/ }).first(),
    ).toBeVisible();
  });

  test('sees the databases of a system on its catalog page', async () => {
    await page.goto('/catalog/default/system/order-processing/databases');
    await expect(
      page.getByRole('treegrid', { name: 'Databases' }),
    ).toContainText('orders-global');
  });
});

test.describe('a developer', () => {
  test('sees no database of other teams, not even in counts', async ({
    browser,
  }, testInfo) => {
    testInfo.setTimeout(180_000);
    const page = await openPortal(browser, { persona: 'developer' });
    await openFleet(page);
    await page.goto('/databases?owner=group:default/analytics-team');
    await expect(
      page.getByText('No database that you may see matches these filters'),
    ).toBeVisible();
    await page.close();
  });
});

test.describe('every page of databases', () => {
  const PAGES = ['/databases', '/databases/findings', '/databases/checks'];

  testInEveryWindow(
    { persona: 'auditor', timeoutMilliseconds: 180_000 },
    async page => {
      await openFleet(page);
      for (const path of PAGES) {
        await page.goto(path);
        await expect(page.getByRole('status').first()).toContainText(
          /databases|findings|checks/,
        );
        await expectAccessible(page, path);
      }
    },
  );

  // A window of 1280 pixels at a zoom of 200 % has room for 640.
  test('fits at 200 % zoom', async ({ browser }, testInfo) => {
    testInfo.setTimeout(180_000);
    const page = await openPortal(browser, { persona: 'auditor', width: 640 });
    await openFleet(page);
    for (const path of PAGES) {
      await page.goto(path);
      await expect(page.getByRole('status').first()).toBeVisible();
      expect(await overflowOf(page), `${path} scrolls sideways`).toBe(0);
    }
    await page.close();
  });
});
