import type { InventoryResourceSummary } from '@meridian/plugin-aws-inventory-common';
import { inventoryAnswer } from './inventoryAnswer';

function summary(
  overrides: Partial<InventoryResourceSummary>,
): InventoryResourceSummary {
  return {
    totalCount: 12,
    unownedCount: 0,
    types: [],
    regions: [{ value: 'us-east-1', count: 12 }],
    accounts: [{ value: '555566667777', count: 12 }],
    environments: [],
    owners: [],
    systems: [],
    states: [{ value: 'available', count: 12 }],
    ...overrides,
  };
}

describe('inventoryAnswer', () => {
  it.each([
    [{}, '12 resources, none in a broken state.', 0],
    [{ totalCount: 0, states: [] }, 'No resource matches.', 0],
    [
      {
        states: [
          { value: 'failed', count: 1 },
          { value: 'storage-full', count: 2 },
          { value: 'stopped', count: 9 },
        ],
        regions: [
          { value: 'us-east-1', count: 6 },
          { value: 'us-west-2', count: 6 },
        ],
      },
      '3 of 12 resources in 1 account and 2 Regions are in a broken state.',
      3,
    ],
  ])('%#', (overrides, sentence, brokenCount) => {
    const answer = inventoryAnswer(summary(overrides));
    expect(answer.sentence).toBe(sentence);
    expect(answer.brokenCount).toBe(brokenCount);
  });

  it('names the states that it counted', () => {
    expect(
      inventoryAnswer(summary({ states: [{ value: 'ALARM', count: 1 }] }))
        .brokenStates,
    ).toEqual(['ALARM']);
  });
});
