import { measureChecks } from './measureChecks';

it('judges 2,000 instances by all checks within half a second', () => {
  const measured = measureChecks(2000, 8);
  expect(measured.databaseCount).toBe(2750);
  expect(measured.evaluateMilliseconds.fastest).toBeLessThan(500);
});
