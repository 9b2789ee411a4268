import { type APIRequestContext, expect } from '@playwright/test';

/** The ARN of the first database that a search finds, once databases were judged. */
export async function firstDatabase(
  api: APIRequestContext,
  params: Record<string, string>,
): Promise<string> {
  let arn: string | undefined;
  await expect
    .poll(
      async () => {
        const answer = await api.get('/api/rds-inspector/databases', {
          params,
        });
        if (!answer.ok()) {
          return `databases answer ${answer.status()}`;
        }
        const { items }: { items: { matchedArns: string[] }[] } =
          await answer.json();
        arn = items[0]?.matchedArns[0];
        return arn === undefined ? 'no database yet' : 'found';
      },
      { timeout: 120_000, intervals: [500, 1000, 2000] },
    )
    .toBe('found');
  if (arn === undefined) {
    throw new Error(
      'The search found a group without a database that matches.',
    );
  }
  return arn;
}
