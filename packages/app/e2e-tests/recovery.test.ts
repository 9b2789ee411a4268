import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, overflowOf } from './support/layout';
import { openPortal } from './support/portal';
import { openRecovery } from './support/recovery';
import { testInEveryWindow } from './support/windows';

/** Opens the overview, as soon as it has the system that is drilled here. */
async function openOverview(page: Page): Promise<void> {
  await openRecovery(
    page,
    page.getByRole('row', { name: /Order processing/i }),
  );
}

/** The answer of what the loss of a place would mean. */
async function openLoss(page: Page, search: string): Promise<void> {
  await page.goto(`/recovery/what-if${search}`);
  await expect(
    page.getByRole('heading', { name: /^What if we lose/ }),
  ).toBeVisible();
}

/** A title that no drill of an earlier test has. */
function newTitle(): string {
  return `Switchover of orders ${Date.now()}`;
}

/** Plans a drill of the orders and gives the address of its page. */
async function planDrill(page: Page, title: string): Promise<string> {
  await page.goto('/recovery/drills/new?ref=system:default/order-processing');
  await expect(page.getByLabel('Step 1', { exact: true })).toHaveValue(/\w/);
  await page.getByLabel('Title').fill(title);
  const owner = page.getByRole('button', { name: /Run by/ });
  if (await owner.getByText('Choose a group or person').isVisible()) {
    await owner.click();
    await page.getByRole('option').first().click();
  }
  await page.getByRole('button', { name: 'Plan the drill' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  return new URL(page.url()).pathname;
}

test.describe('a platform engineer', () => {
  let page: Page;

  test.beforeAll(async ({ browser }, testInfo) => {
    testInfo.setTimeout(240_000);
    page = await openPortal(browser, { persona: 'platformEngineer' });
    await openOverview(page);
  });

  test.afterAll(() => page.close());

  test('reads what the loss of a Region would mean, in a sentence and a picture', async () => {
    await openLoss(page, '?region=us-east-1');
    await expect(
      page.getByText(/If us-east-1 were lost, \d+ of \d+ systems/),
    ).toBeVisible();
    await expect(
      page.getByRole('figure', { name: /something in us-east-1/ }),
    ).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'Data that would be lost' }),
    ).toContainText(/stores? would lose something or stop/);
    await expect(
      page.getByRole('group', { name: 'Order of recovery' }),
    ).toContainText('Wave 1');
  });

  test('chooses one Availability Zone, and finds the answer again by its address', async () => {
    await openLoss(page, '?region=us-east-1');
    await page.getByRole('button', { name: /What of it/ }).click();
    await page.getByRole('option', { name: /us-east-1a/ }).click();
    await expect(page).toHaveURL(/zone=us-east-1a/);
    await expect(
      page.getByRole('heading', {
        name: 'What if we lose the Availability Zone us-east-1a?',
      }),
    ).toBeVisible();
    await page.reload();
    await expect(
      page.getByRole('heading', { name: /Availability Zone us-east-1a/ }),
    ).toBeVisible();
  });

  test('takes the answer along as a document', async () => {
    await openLoss(page, '?region=us-east-1');
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Markdown' }).click();
    expect((await download).suggestedFilename()).toBe('loss-of-us-east-1.md');
  });

  test('sees why a system ends as it does', async () => {
    await openLoss(page, '?region=us-east-1');
    const systems = page.getByRole('grid', { name: 'Systems' });
    await systems.locator('[data-row-index="0"] td').nth(2).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page).toHaveURL(/system=system/);
    await page.keyboard.press('Escape');
    await expect(page).not.toHaveURL(/system=system/);
  });

  test('plans a drill, runs it with timers that survive a reload, and closes it', async () => {
    test.setTimeout(120_000);
    const title = newTitle();
    await planDrill(page, title);
    await expect(page.getByText(/Planned for \d/)).toBeVisible();

    await page.getByRole('button', { name: 'Start the drill' }).click();
    const start = page.getByRole('dialog');
    await expect(start).toContainText('changes nothing in AWS');
    await start.getByRole('button', { name: 'Start the drill' }).click();
    await expect(page.getByText(/Running for \d/)).toBeVisible();

    await page
      .getByRole('button', { name: /^Start / })
      .first()
      .click();
    const done = page.getByRole('button', { name: /^Done / });
    await expect(done).toBeVisible();
    await expect(page.getByRole('timer').last()).not.toHaveText('0:00');
    await page.reload();
    await expect(done).toBeVisible();
    await expect(page.getByRole('timer').last()).not.toHaveText('0:00');
    await done.click();

    await page
      .getByRole('button', { name: /^Measure / })
      .first()
      .click();
    await page.getByLabel(/Recovery time/).fill('4 min 10 s');
    await page.getByLabel(/Data lost/).fill('0.4');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await expect(
      page.getByRole('group', { name: 'Steps' }).getByText('4 min 10 s'),
    ).toBeVisible();

    await page.getByLabel('A note').fill('The queue caught up by itself.');
    await page.getByRole('button', { name: 'Add the note' }).click();
    await expect(page.getByRole('list', { name: 'Notes' })).toContainText(
      'The queue caught up by itself.',
    );

    await page.getByRole('button', { name: 'Close the drill' }).click();
    const close = page.getByRole('dialog');
    await close.getByText('It succeeded').click();
    await close.getByRole('button', { name: 'Close the drill' }).click();
    await expect(page.getByText(/It succeeded: back after/)).toBeVisible();

    await page.goto('/recovery/drills');
    await expect(page.getByRole('grid', { name: 'Past drills' })).toContainText(
      title,
    );
  });

  test('is told when somebody else was faster', async () => {
    test.setTimeout(120_000);
    const address = await planDrill(page, newTitle());
    const other = await page.context().newPage();
    await other.goto(address);
    await other.getByRole('button', { name: 'Cancel the drill' }).click();
    const cancel = other.getByRole('dialog');
    await cancel.getByLabel(/Why/).fill('It was planned twice.');
    await cancel.getByRole('button', { name: 'Cancel the drill' }).click();
    await expect(other.getByText(/It was planned twice/).first()).toBeVisible();
    await other.close();

    await page.getByLabel('A note').fill('Too late.');
    await page.getByRole('button', { name: 'Add the note' }).click();
    await expect(page.getByText(/It was planned twice/).first()).toBeVisible();
  });

  test('verifies the ledger without trusting the server', async () => {
    await page.goto('/recovery/ledger');
    await page
      .getByRole('button', { name: 'Verify the chain in this browser' })
      .click();
    await expect(
      page.getByText(/All \d+ entries are as they were written\./),
    ).toHaveCount(2);
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    expect((await download).suggestedFilename()).toBe('drill-ledger.csv');
  });
});

test.describe('an auditor', () => {
  test('reads drills and changes none', async ({ browser }, testInfo) => {
    testInfo.setTimeout(240_000);
    const engineer = await openPortal(browser, { persona: 'platformEngineer' });
    await openOverview(engineer);
    const address = await planDrill(engineer, newTitle());
    await engineer.close();

    const page = await openPortal(browser, { persona: 'auditor' });
    await page.goto(address);
    await expect(page.getByText(/^You may read this drill\./)).toBeVisible();
    await expect(
      page.getByRole('button', { name: /the drill|the plan|the note/ }),
    ).toHaveCount(0);
    await page.goto('/recovery/drills');
    await expect(
      page.getByRole('grid', { name: 'Planned drills' }),
    ).toBeVisible();
    await expect(page.getByRole('link', { name: 'Plan a drill' })).toHaveCount(
      0,
    );
    await page.close();
  });
});

test.describe('every page of recovery', () => {
  const PAGES = [
    '/recovery',
    '/recovery/what-if?region=us-east-1',
    '/recovery/drills',
    '/recovery/drills/new?ref=system:default/order-processing',
    '/recovery/ledger',
  ];

  /** Waits until the page has more than its skeleton. */
  async function openPage(page: Page, path: string): Promise<void> {
    await page.goto(path);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  }

  testInEveryWindow(
    { persona: 'platformEngineer', timeoutMilliseconds: 240_000 },
    async page => {
      await openOverview(page);
      for (const path of PAGES) {
        await openPage(page, path);
        await expectAccessible(page, path);
      }
    },
  );

  // A window of 1280 pixels at a zoom of 200 % has room for 640.
  test('fits at 200 % zoom', async ({ browser }, testInfo) => {
    testInfo.setTimeout(240_000);
    const page = await openPortal(browser, { persona: 'auditor', width: 640 });
    await openOverview(page);
    for (const path of PAGES) {
      await openPage(page, path);
      expect(await overflowOf(page), `${path} scrolls sideways`).toBe(0);
    }
    await page.close();
  });
});
