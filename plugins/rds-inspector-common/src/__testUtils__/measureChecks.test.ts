import { measureChecks } from './measureChecks';

it('judges 2,000 instances by all checks', () => {
  const measured = measureChecks(2000, 1);
  expect(measured.databaseCount).toBe(2750);
  expect(measured.resultCount).toBe(85_500);
});
