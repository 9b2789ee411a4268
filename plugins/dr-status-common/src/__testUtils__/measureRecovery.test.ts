import { measureRecovery } from './measureRecovery';

it('judges 500 systems over 5,000 replicated stores, and simulates a loss', () => {
  const measured = measureRecovery(() => 0);

  expect(measured.systemCount).toBe(500);
  expect(measured.storeCount).toBe(5500);
});
