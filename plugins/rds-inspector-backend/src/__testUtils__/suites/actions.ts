import { mockCredentials } from '@backstage/backend-test-utils';
import { ORDERS } from '../arns';
import { portal } from '../sharedPortal';

/** What the actions answer, and to whom. */
describe('actions', () => {
  const credentials = mockCredentials.user();

  it('list databases and findings, and get one', async () => {
    const list = await portal().actions.invoke({
      id: 'test:list-databases',
      input: { severity: ['critical'], limit: 1 },
      credentials,
    });
    expect(list.output).toMatchObject({
      items: [{ matchedArns: [expect.any(String)] }],
    });
    const findings = await portal().actions.invoke({
      id: 'test:list-database-findings',
      input: { check: ['storage-encrypted'] },
      credentials,
    });
    expect(findings.output).toMatchObject({
      totalCount: 1,
      items: [{ databaseName: 'reporting-prod' }],
    });
    const one = await portal().actions.invoke({
      id: 'test:get-database',
      input: { arn: ORDERS },
      credentials,
    });
    expect(one.output).toMatchObject({ database: { arn: ORDERS } });
  });

  it('obey the permissions of who calls them', async () => {
    await portal().policy.as('nothing', async () => {
      await expect(
        portal().actions.invoke({
          id: 'test:list-databases',
          input: {},
          credentials,
        }),
      ).rejects.toThrow('You may not read AWS resources');
      await expect(
        portal().actions.invoke({
          id: 'test:get-database',
          input: { arn: ORDERS },
          credentials,
        }),
      ).rejects.toThrow('There is no database');
    });
  });
});
