import type { RestoreJobFacts } from '../facts';

/** The newest of some restore tests. */
export function lastRestoreTest(
  jobs: readonly RestoreJobFacts[],
): RestoreJobFacts | undefined {
  return [...jobs].sort((a, b) => timeOf(b) - timeOf(a))[0];
}

function timeOf({ completedAt, createdAt }: RestoreJobFacts): number {
  const time = completedAt ?? createdAt;
  return time === undefined ? 0 : Date.parse(time);
}
