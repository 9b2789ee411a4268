import { measureRecovery } from './measureRecovery';

/** Of this process alone, so that what else runs on the machine does not count. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

it('judges 500 systems over 5,000 replicated stores within a second, and simulates a loss within two', () => {
  const runs = [1, 2, 3].map(() => measureRecovery(cpuMilliseconds));

  expect(runs[0].systemCount).toBe(500);
  expect(runs[0].storeCount).toBe(5500);
  expect(Math.min(...runs.map(run => run.verdictMilliseconds))).toBeLessThan(
    1000,
  );
  expect(Math.min(...runs.map(run => run.whatIfMilliseconds))).toBeLessThan(
    2000,
  );
});
