import type { Steps } from '@meridian/aws-common';
import {
  assessEstateSteps,
  RecoveryEstate,
  runProbes,
  SERVICE_QUOTA_TYPE,
  type EstateInput,
  type RecoveryAssessment,
  type RecoveryOptions,
  type RecoveryProbe,
  type TierPolicy,
} from '@meridian/plugin-dr-status-common';
import type { MeasuredSteps } from '../drills/DrillsService';

/** What is read for the loss of a Region beside what probes read: who could carry the load. */
const CAPACITY_TYPES = [
  'AWS::AutoScaling::AutoScalingGroup',
  'AWS::EC2::Instance',
  'AWS::EKS::Nodegroup',
  SERVICE_QUOTA_TYPE,
];

/** What is asked of instances, of which there are many: what they count for a quota, and where. */
const KEPT_ATTRIBUTES = {
  'AWS::EC2::Instance': ['InstanceType', 'InstanceLifecycle', 'Placement'],
};

/** What everything is judged by. */
export interface JudgementRules {
  readonly probes: readonly RecoveryProbe[];
  readonly options: RecoveryOptions;
  readonly policy: TierPolicy;
  readonly measured: MeasuredSteps;
}

/** What the inventory has to be asked for. */
export function wantedOf(probes: readonly RecoveryProbe[]): {
  resourceTypes: string[];
  metricIds: string[];
  keptAttributes: Readonly<Record<string, readonly string[]>>;
} {
  const probed = probes.flatMap(({ resourceTypes }) => resourceTypes);
  return {
    resourceTypes: [...new Set([...probed, ...CAPACITY_TYPES])],
    metricIds: [...new Set(probes.flatMap(({ metricIds }) => metricIds))],
    // A probe gets all of what it reads.
    keptAttributes: Object.fromEntries(
      Object.entries(KEPT_ATTRIBUTES).filter(
        ([type]) => !probed.includes(type),
      ),
    ),
  };
}

/** Judges the recovery of everything. Pure. */
export function* judgeEstate(
  input: EstateInput,
  rules: JudgementRules,
  now: Date,
): Steps<RecoveryAssessment> {
  const { probes, options, policy, measured } = rules;
  const estate = new RecoveryEstate(input, now, options.lagStaleAfterSeconds);
  yield;
  const probed = runProbes(probes, { estate, options }, now);
  yield;
  return yield* assessEstateSteps({
    estate,
    probed,
    policy,
    options,
    measured,
  });
}
