import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, overflowOf } from './support/layout';
import { openPortal } from './support/portal';
import { addFault, clearFaults } from './support/sandbox';
import { testInEveryWindow } from './support/windows';

test.describe('a platform engineer', () => {
  let page: Page;

  test.beforeAll(async ({ browser }) => {
    page = await openPortal(browser, { persona: 'platformEngineer' });
  });

  test('reads on the home page whether something is wrong', async () => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('us-west-2').first()).toBeVisible();
    await expect(
      page.getByText(/ resources in 5 accounts .* in a broken state\./).first(),
    ).toBeVisible();
  });

  test("goes from what is broken of the team's to what it is", async () => {
    await page.goto('/');
    await page
      .getByRole('region', { name: "What is my team's?" })
      .getByRole('link', { name: 'Show them' })
      .click();
    await expect(page).toHaveURL(/owner=group/);
    await expect(page).toHaveURL(/state=/);
    await expect(
      page.getByRole('row', { name: /platform-engineering/ }).first(),
    ).toBeVisible();
  });

  test('narrows the inventory down, and finds it again by its address', async () => {
    await page.goto('/inventory');
    await page.getByRole('searchbox').first().fill('orders');
    await expect(page).toHaveURL(/text=orders/);
    await expect(
      page.getByRole('row', { name: /orders/ }).first(),
    ).toBeVisible();
    const address = page.url();
    await page.goto('/coverage');
    await page.goto(address);
    await expect(page.getByRole('searchbox').first()).toHaveValue('orders');
  });

  test('opens a resource and comes back to the same list', async () => {
    await page.goto('/inventory?type=AWS::EKS::Cluster');
    const first = page.getByRole('row', { name: /dev-eks-cluster/ });
    await expect(first).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox').first()).toBeFocused();
    await first.getByRole('link').click();
    await expect(page).toHaveURL(/arn=arn/);
    await expect(
      page.getByRole('heading', { name: 'dev-eks-cluster' }),
    ).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/type=AWS/);
    await expect(first).toBeVisible();
  });

  test('finds the facts and the history of a resource on its catalog page', async () => {
    await page.goto('/catalog?filters[kind]=resource&filters[user]=all');
    await page.getByPlaceholder('Search').fill('authentication-service');
    await page
      .getByRole('link', { name: 'authentication-service-prod', exact: true })
      .first()
      .click();
    await expect(
      page.getByRole('heading', { name: 'AWS resource', exact: true }),
    ).toBeVisible();
    await expect(
      page.getByText(/db:authentication-service-prod/).first(),
    ).toBeVisible();
    await page.getByRole('link', { name: 'History', exact: true }).click();
    await expect(page.getByText('It appeared.').first()).toBeVisible();
  });

  test('takes the list along as CSV', async () => {
    await page.goto('/inventory?type=AWS::EKS::Cluster');
    await expect(
      page.getByRole('row', { name: /dev-eks-cluster/ }),
    ).toBeVisible();
    await page.getByRole('button', { name: /export/i }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /csv/i }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  });

  test('sees what could not be read, why, and what to grant', async ({
    request,
  }, testInfo) => {
    testInfo.setTimeout(120_000);
    await addFault(request, {
      match: { service: 'rds', accountId: '444455556666' },
      kind: 'denied',
    });
    try {
      await page.goto('/coverage?accountId=444455556666&region=us-west-2');
      await page
        .getByRole('button', { name: 'Read staging in us-west-2 again now' })
        .click();
      await expect(
        page.getByText(/rds:DescribeDBInstances/).first(),
      ).toBeVisible({ timeout: 60_000 });
      await page.goto('/inventory?type=AWS::RDS::DBInstance');
      await expect(page.getByText(/staging/).first()).toBeVisible();
    } finally {
      await clearFaults(request);
    }
  });
});

test.describe('a developer', () => {
  test('finds the resources of the own team, and no button that reads AWS', async ({
    browser,
  }) => {
    const page = await openPortal(browser, { persona: 'developer' });
    await page.goto('/inventory?owner=group:default/identity-team');
    await expect(page.getByText(/no resource/i).first()).toBeVisible();
    await page.goto('/coverage');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: /again now$/ })).toHaveCount(
      0,
    );
    await page.close();
  });
});

test.describe('every page', () => {
  const PAGES = ['/', '/inventory', '/coverage', '/coverage/usage'];

  testInEveryWindow({ persona: 'auditor' }, async page => {
    for (const path of PAGES) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page, path);
    }
  });

  // A window of 1280 pixels at a zoom of 200 % has room for 640.
  test('fits at 200 % zoom', async ({ browser }) => {
    const page = await openPortal(browser, { persona: 'auditor', width: 640 });
    for (const path of PAGES) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await overflowOf(page), `${path} scrolls sideways`).toBe(0);
    }
    await page.close();
  });
});
