import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, overflowOf } from './support/layout';
import { openPortal } from './support/portal';
import { openRecovery } from './support/recovery';
import { testInEveryWindow } from './support/windows';

/** Opens the overview, as soon as it has systems. */
async function openSystems(page: Page): Promise<void> {
  await openRecovery(page, page.locator('[role="grid"] tr[data-row-index]'));
}

/** Opens the page of the system in the first row, which needs attention most. */
async function openWorst(page: Page): Promise<void> {
  await openSystems(page);
  const row = page.locator('[role="grid"] tr[data-row-index]').first();
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/recovery\/systems\/default\/[\w-]+/);
  await expect(
    page.getByRole('region', { name: 'Lag against the objective' }),
  ).toBeVisible();
}

test.describe('a platform engineer', () => {
  let page: Page;

  test.beforeAll(async ({ browser }, testInfo) => {
    testInfo.setTimeout(240_000);
    page = await openPortal(browser, { persona: 'platformEngineer' });
    await openSystems(page);
  });

  test.afterAll(() => page.close());

  test('reads in a sentence how many systems would not recover, and goes to them', async () => {
    await openSystems(page);
    await expect(
      page.getByText(/\d+ of \d+ systems would not recover as promised\./),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Show them' }).click();
    await expect(page).toHaveURL(/verdict=not-met/);
    await page.reload();
    await expect(
      page.getByRole('button', { name: /Remove the filter Verdict: Not met/ }),
    ).toBeVisible();
  });

  test('sees what flows between the Regions and how traffic is split', async () => {
    await openSystems(page);
    const map = page.getByRole('region', {
      name: 'Replication and traffic between Regions',
    });
    await expect(map.getByRole('list', { name: 'Regions' })).toContainText(
      'us-west-2',
    );
    await expect(
      map.getByRole('list', { name: 'Replication, worst first' }),
    ).toContainText('Aurora Global Database');
    await expect(map.getByText('Intended', { exact: true })).toBeVisible();
  });

  test('orders, filters and exports the systems', async () => {
    await openSystems(page);
    await page.getByRole('button', { name: 'RPO margin', exact: true }).click();
    await expect(page).toHaveURL(/orderBy=rpoMargin/);
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    expect((await download).suggestedFilename()).toBe('recovery.csv');
  });

  test('opens a system with the keyboard and reads why it is judged as it is', async () => {
    await openWorst(page);
    await expect(
      page.getByRole('region', { name: /What would be lost \(RPO\)/ }),
    ).toContainText('Promised');
    await expect(
      page.getByRole('region', {
        name: 'From the loss until it answers again',
      }),
    ).toBeVisible();
    await expect(
      page.getByRole('treegrid', {
        name: 'Components, dependencies and stores',
      }),
    ).toBeVisible();
    await page.getByRole('button', { name: '7 d' }).click();
    await expect(page).toHaveURL(/range=7d/);
    await page.goBack();
    await page.goBack();
    await expect(page).toHaveURL(/\/recovery$/);
  });

  test('finds recovery on the page of a system in the catalog', async () => {
    await openWorst(page);
    const name = new URL(page.url()).pathname.split('/').pop();
    await page.goto(`/catalog/default/system/${name}/recovery`);
    await expect(
      page.getByRole('region', { name: 'Blockers, worst first' }),
    ).toBeVisible();
  });
});

test.describe('the page of a system', () => {
  testInEveryWindow(
    { persona: 'auditor', timeoutMilliseconds: 240_000 },
    async page => {
      await openWorst(page);
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      await expectAccessible(page, page.url());
    },
  );

  test('fits at 200 % zoom', async ({ browser }, testInfo) => {
    testInfo.setTimeout(240_000);
    const page = await openPortal(browser, { persona: 'auditor', width: 640 });
    await openWorst(page);
    expect(await overflowOf(page)).toBe(0);
    await page.close();
  });
});
