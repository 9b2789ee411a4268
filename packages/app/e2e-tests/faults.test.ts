import { expect, test } from '@playwright/test';
import { openPortal } from './support/portal';
import { addFault, clearFaults } from './support/sandbox';

test('a platform engineer sees what could not be read, why, and what to grant', async ({
  browser,
  request,
}, testInfo) => {
  testInfo.setTimeout(120_000);
  const page = await openPortal(browser, { persona: 'platformEngineer' });
  await addFault(request, {
    match: { service: 'rds', accountId: '444455556666' },
    kind: 'denied',
  });
  try {
    await page.goto('/coverage');
    await page.getByRole('button', { name: 'Read again now' }).first().click();
    await expect(page.getByText(/rds:DescribeDBInstances/).first()).toBeVisible(
      { timeout: 60_000 },
    );
    await page.goto('/inventory?type=AWS::RDS::DBInstance');
    await expect(page.getByText(/staging/).first()).toBeVisible();
  } finally {
    await clearFaults(request);
    await page.context().close();
  }
});
