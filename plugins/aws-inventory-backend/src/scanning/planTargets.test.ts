import { planTargets } from './planTargets';

const accountIds = ['111122223333', '444455556666'];
const regions = ['us-east-1', 'us-west-2'];

describe('planTargets', () => {
  it.each([
    [
      'regional',
      [
        ['111122223333', 'us-east-1'],
        ['111122223333', 'us-west-2'],
        ['444455556666', 'us-east-1'],
        ['444455556666', 'us-west-2'],
      ],
    ],
    [
      'global',
      [
        ['111122223333', 'global'],
        ['444455556666', 'global'],
      ],
    ],
    ['organization', [['444455556666', 'global']]],
  ] as const)('puts %s collectors where they read', (scope, expected) => {
    const targets = planTargets({
      jobs: [{ id: 'c', scope }],
      accountIds,
      regions,
      managementAccountId: '444455556666',
    });
    expect(targets).toEqual(
      expected.map(([accountId, region]) => ({
        accountId,
        region,
        collector: 'c',
      })),
    );
  });

  it('leaves out what concerns the organisation when there is none', () => {
    const jobs = [{ id: 'c', scope: 'organization' as const }];
    expect(planTargets({ jobs, accountIds, regions })).toEqual([]);
  });
});
