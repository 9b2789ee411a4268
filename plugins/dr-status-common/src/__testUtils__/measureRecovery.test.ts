import { measureRecovery } from './measureRecovery';

describe('500 systems over 5,000 replicated stores', () => {
  it('are judged within a second, and the loss of a Region is simulated within two', () => {
    const measured = measureRecovery(() => performance.now());

    expect(measured.systemCount).toBe(500);
    expect(measured.storeCount).toBeGreaterThanOrEqual(5000);
    expect(measured.verdictMilliseconds).toBeLessThan(1000);
    expect(measured.whatIfMilliseconds).toBeLessThan(2000);
  });
});
