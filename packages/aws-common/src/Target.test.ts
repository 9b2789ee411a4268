import { formatTarget, GLOBAL_REGION } from './Target';

describe('formatTarget', () => {
  it.each([
    ['us-east-1', '555566667777/us-east-1'],
    [GLOBAL_REGION, '555566667777/global'],
  ])('writes the target in %s as %s', (region, text) => {
    expect(formatTarget({ accountId: '555566667777', region })).toBe(text);
  });
});
