import type { RecoveryEstate, SourceResource } from '../facts';
import type { CapacityCheck } from '../types';

/** CloudFormation has no such type; its name follows Service Quotas' own. */
export const SERVICE_QUOTA_TYPE = 'AWS::ServiceQuotas::ServiceQuota';

const VCPU_QUOTAS: Readonly<
  Record<string, { readonly isSpot: boolean; readonly title: string }>
> = {
  'L-1216C47A': { isSpot: false, title: 'vCPUs of On-Demand instances' },
  'L-34B43A08': { isSpot: true, title: 'vCPUs of Spot Instances' },
};

/**
 * Whether the quotas on vCPUs of the surviving Regions hold what runs in the lost one as well. Everything that runs
 * uses them; what does not have to survive does not move.
 *
 * @param isJudged - whether something has to survive
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-on-demand-instances.html#ec2-on-demand-instances-limits
 */
export function quotaChecks(
  estate: RecoveryEstate,
  lostRegion: string,
  isJudged: (resource: SourceResource) => boolean,
): CapacityCheck[] {
  const running = runningVcpus(estate);
  const moving = runningVcpus(estate, isJudged);
  return estate.ofType(SERVICE_QUOTA_TYPE).flatMap((quota): CapacityCheck[] => {
    const reader = estate.read(quota);
    const code = reader.text('QuotaCode');
    const kind =
      code !== undefined && Object.hasOwn(VCPU_QUOTAS, code)
        ? VCPU_QUOTAS[code]
        : undefined;
    if (!kind || quota.region === lostRegion) return [];
    const at = (region: string) => keyOf(quota.accountId, region, kind.isSpot);
    const lost = moving.get(at(lostRegion)) ?? 0;
    if (lost === 0) return [];
    const current = running.get(at(quota.region)) ?? 0;
    const needed = current + lost;
    const maximum = reader.number('Value');
    return [
      {
        kind: 'service-quota',
        subjectArn: quota.arn,
        name: kind.title,
        region: quota.region,
        unit: 'vcpus',
        currentCount: current,
        neededCount: needed,
        maximumCount: maximum,
        outcome: outcomeOf(needed, maximum),
        arithmetic: `${current} here + ${lost} of ${lostRegion} = ${needed} ${
          maximum !== undefined && needed > maximum ? '>' : '≤'
        } quota ${maximum ?? 'not known'}`,
      },
    ];
  });
}

/** Running vCPUs of the usual families by account, Region and whether they are Spot. */
function runningVcpus(
  estate: RecoveryEstate,
  isCounted: (instance: SourceResource) => boolean = () => true,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const instance of estate.ofType('AWS::EC2::Instance')) {
    if (!isCounted(instance)) continue;
    if (instance.state !== 'running' && instance.state !== 'pending') continue;
    const reader = estate.read(instance);
    const type = reader.text('InstanceType');
    if (type === undefined || !isStandard(type)) continue;
    const key = keyOf(
      instance.accountId,
      instance.region,
      reader.text('InstanceLifecycle') === 'spot',
    );
    sums.set(key, (sums.get(key) ?? 0) + vcpusOf(type));
  }
  return sums;
}

/**
 * The vCPUs of an instance type by its size: 2 up to `large`, 4 for each `xlarge`. That is what the quota counts
 * for the current families; `medium` of the Arm families has 1 and counts as 2 here.
 */
function vcpusOf(type: string): number {
  const multiple = /\.(\d*)xlarge$/.exec(type);
  return multiple ? 4 * Number(multiple[1] || 1) : 2;
}

/** The families that share the quota: A, C, D, H, I, M, R, T and Z, and not those whose names only begin so. */
function isStandard(type: string): boolean {
  return /^(?:a|c|d|h|i|im|is|m|r|t|z)\d/.test(type);
}

function keyOf(accountId: string, region: string, isSpot: boolean): string {
  return `${accountId}/${region}/${isSpot}`;
}

/** Whether a maximum is large enough, where both are known. */
export function outcomeOf(
  needed: number | undefined,
  maximum: number | undefined,
): CapacityCheck['outcome'] {
  if (needed === undefined || maximum === undefined) return 'unknown';
  return needed > maximum ? 'too-small' : 'enough';
}
