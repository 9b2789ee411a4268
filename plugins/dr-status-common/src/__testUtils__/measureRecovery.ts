import {
  assessEstate,
  BUILT_IN_PROBES,
  buildSystemRow,
  DEFAULT_OPTIONS,
  DEFAULT_TIERS,
  RecoveryEstate,
  runProbes,
  simulateLoss,
} from '..';
import { generateEstate } from './generateEstate';

/** How long all verdicts and the loss of a Region take, in milliseconds. */
export interface RecoveryMeasurement {
  readonly storeCount: number;
  readonly systemCount: number;
  /** From facts to rows: index, probes, verdicts. */
  readonly verdictMilliseconds: number;
  readonly whatIfMilliseconds: number;
}

/** @param clock - milliseconds by any clock that does not go back */
export function measureRecovery(
  clock: () => number,
  sizes: { systemCount: number; storesPerSystem: number } = {
    systemCount: 500,
    storesPerSystem: 10,
  },
): RecoveryMeasurement {
  const now = new Date('2026-11-21T08:00:00Z');
  const input = generateEstate({ ...sizes, now });
  const start = clock();
  const estate = new RecoveryEstate(
    input,
    now,
    DEFAULT_OPTIONS.lagStaleAfterSeconds,
  );
  const probed = runProbes(
    BUILT_IN_PROBES,
    { estate, options: DEFAULT_OPTIONS },
    now,
  );
  const assessment = assessEstate({
    estate,
    probed,
    policy: DEFAULT_TIERS,
    options: DEFAULT_OPTIONS,
  });
  const rows = assessment.systems.map(system =>
    buildSystemRow(system, estate, { isDrillOverdue: false }),
  );
  const judged = clock();
  const result = simulateLoss(assessment, {
    kind: 'region',
    region: 'us-east-1',
  });
  return {
    storeCount: result.stores.length,
    systemCount: rows.length,
    verdictMilliseconds: judged - start,
    whatIfMilliseconds: clock() - judged,
  };
}
