import { type APIRequestContext, expect } from '@playwright/test';

interface CoverageAnswer {
  items: { outcome: string; collector: string; region: string }[];
}

/** Waits until every account, Region and collector was read once, whatever came of it. */
export async function waitForFirstScan(api: APIRequestContext): Promise<void> {
  await expect
    .poll(
      async () => {
        const answer = await api.get('/api/aws-inventory/coverage');
        if (!answer.ok()) {
          return `coverage answers ${answer.status()}`;
        }
        const { items }: CoverageAnswer = await answer.json();
        const waiting = items.filter(({ outcome }) =>
          ['pending', 'running'].includes(outcome),
        );
        return items.length > 0 && waiting.length === 0
          ? 'all read'
          : `${waiting.length} of ${items.length} wait`;
      },
      { timeout: 120_000, intervals: [500, 1000, 2000] },
    )
    .toBe('all read');
}

/** The ARN of the first resource that a search finds. */
export async function firstArn(
  api: APIRequestContext,
  params: Record<string, string>,
): Promise<string> {
  const answer = await api.get('/api/aws-inventory/resources', { params });
  expect(answer.status()).toBe(200);
  const { items }: { items: { arn: string }[] } = await answer.json();
  expect(items.length).toBeGreaterThan(0);
  return items[0].arn;
}
