import {
  RECOVERY_VERDICTS,
  type Blocker,
  type MapEdge,
  type RecoveryChange,
  type RecoveryFacetValue,
  type RecoveryMap,
  type RecoveryState,
  type RecoverySummary,
  type RecoveryVerdict,
  type SystemRow,
  type TrafficSplit,
} from '@meridian/plugin-dr-status-common';
import { before, EAST, WEST } from './systems';

/** A state that is fresh, with everything read. */
export function stateAt(now: Date): RecoveryState {
  return {
    assessedAt: before(now, 40),
    ageSeconds: 40,
    isStale: false,
    unreadable: [],
  };
}

/** The worse of the two verdicts of a system. */
export function worseVerdict({
  rpo,
  rto,
}: Pick<SystemRow, 'rpo' | 'rto'>): RecoveryVerdict {
  return (
    RECOVERY_VERDICTS.find(one => one === rpo.verdict || one === rto.verdict) ??
    'unknown'
  );
}

function facetOf(
  values: readonly (string | undefined)[],
): RecoveryFacetValue[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count);
}

/** What the backend would say of these systems. */
export function summaryOf(
  rows: readonly SystemRow[],
  all: readonly SystemRow[],
  state: RecoveryState,
): RecoverySummary {
  const countOf = (verdict: RecoveryVerdict) =>
    rows.filter(row => worseVerdict(row) === verdict).length;
  const sumOf = (severity: keyof SystemRow['blockerCounts']) =>
    rows.reduce((sum, row) => sum + row.blockerCounts[severity], 0);
  return {
    totalCount: rows.length,
    byVerdict: {
      'not-met': countOf('not-met'),
      unknown: countOf('unknown'),
      'at-risk': countOf('at-risk'),
      met: countOf('met'),
    },
    impossibleCount: rows.filter(row => row.isImpossible).length,
    blockedCount: rows.filter(
      ({ blockerCounts }) => blockerCounts.critical + blockerCounts.high > 0,
    ).length,
    blockerCounts: {
      critical: sumOf('critical'),
      high: sumOf('high'),
      medium: sumOf('medium'),
      low: sumOf('low'),
    },
    overdueCount: rows.filter(row => row.isDrillOverdue).length,
    facets: {
      tier: facetOf(all.map(row => row.objective.tier)),
      owner: facetOf(all.map(row => row.owner)),
      domain: facetOf(all.map(row => row.domain)),
      region: facetOf(all.map(row => row.primaryRegion)),
    },
    state,
  };
}

function edge(
  now: Date,
  further: Partial<MapEdge> & Pick<MapEdge, 'mechanism'>,
): MapEdge {
  return {
    fromRegion: EAST,
    toRegion: WEST,
    storeCount: 3,
    unknownCount: 0,
    stoppedCount: 0,
    worstLagSeconds: 0.38,
    worstArn: 'arn:aws:rds::555566667777:global-cluster:orders-global',
    medianLagSeconds: 0.21,
    observedAt: before(now, 50),
    verdict: 'met',
    ...further,
  };
}

export function trafficOf(now: Date): TrafficSplit {
  return {
    name: 'shop.meridian.example',
    recordType: 'A',
    policy: 'weighted',
    system: 'orders',
    detectionSeconds: 90,
    ttlSeconds: 60,
    differsFromIntended: true,
    observedAt: before(now, 70),
    regions: [
      {
        region: EAST,
        recordArn:
          'arn:aws:route53:::hostedzone/Z1/recordset/shop.meridian.example/A/east',
        configuredShare: 0.9,
        currentShare: 0.9,
        intendedShare: 0.7,
        healthCheckArn: 'arn:aws:route53:::healthcheck/east',
        healthCheckState: 'Healthy',
      },
      {
        region: WEST,
        recordArn:
          'arn:aws:route53:::hostedzone/Z1/recordset/shop.meridian.example/A/west',
        configuredShare: 0.1,
        currentShare: 0.1,
        intendedShare: 0.3,
        healthCheckArn: 'arn:aws:route53:::healthcheck/west',
        healthCheckState: 'Healthy',
      },
    ],
  };
}

/** Two Regions with every kind of replication between them. */
export function mapAt(now: Date, state: RecoveryState): RecoveryMap {
  return {
    regions: [
      {
        region: EAST,
        primaryStoreCount: 31,
        copyCount: 9,
        trafficShare: 0.9,
        intendedTrafficShare: 0.7,
      },
      {
        region: WEST,
        primaryStoreCount: 4,
        copyCount: 27,
        trafficShare: 0.1,
        intendedTrafficShare: 0.3,
      },
    ],
    edges: [
      edge(now, {
        mechanism: 's3-replication',
        verdict: 'not-met',
        storeCount: 6,
        worstLagSeconds: 4_210,
        worstArn: 'arn:aws:s3:::orders-archive',
      }),
      edge(now, { mechanism: 'aurora-global-database', storeCount: 4 }),
      edge(now, {
        mechanism: 'dynamodb-global-table',
        verdict: 'unknown',
        storeCount: 5,
        unknownCount: 2,
        worstLagSeconds: undefined,
        worstArn: undefined,
        medianLagSeconds: undefined,
      }),
      edge(now, {
        mechanism: 'dynamodb-global-table',
        fromRegion: WEST,
        toRegion: EAST,
        storeCount: 5,
        worstLagSeconds: 0.7,
      }),
      edge(now, {
        mechanism: 'elasticache-global-datastore',
        fromRegion: WEST,
        toRegion: EAST,
        verdict: 'at-risk',
        storeCount: 1,
        worstLagSeconds: 0.91,
      }),
      edge(now, {
        mechanism: 'secret-replica',
        storeCount: 9,
        stoppedCount: 1,
        worstLagSeconds: undefined,
        medianLagSeconds: undefined,
        worstArn: undefined,
        verdict: 'at-risk',
      }),
    ],
    traffic: [trafficOf(now)],
    isPartial: false,
    state,
  };
}

export function changesAt(now: Date): RecoveryChange[] {
  return [
    {
      entityRef: 'system:default/orders',
      title: 'Orders',
      kind: 'rpo-verdict',
      from: 'met',
      to: 'not-met',
      changedAt: before(now, 5 * 3_600),
      isWorse: true,
    },
    {
      entityRef: 'system:default/storefront',
      title: 'Storefront',
      kind: 'primary-moved',
      from: EAST,
      to: WEST,
      changedAt: before(now, 7 * 3_600),
      isWorse: false,
    },
    {
      entityRef: 'system:default/billing',
      title: 'Billing',
      kind: 'blocker-appeared',
      to: 'The secondary has no instance',
      changedAt: before(now, 11 * 3_600),
      isWorse: true,
    },
    {
      entityRef: 'system:default/payments',
      title: 'Payments',
      kind: 'blocker-resolved',
      from: 'A key cannot be used in the other Region',
      changedAt: before(now, 20 * 3_600),
      isWorse: false,
    },
  ];
}

export function blocker(
  further: Partial<Blocker> & Pick<Blocker, 'id'>,
): Blocker {
  return {
    severity: 'high',
    subjectArn: 'arn:aws:rds::555566667777:global-cluster:orders-global',
    title: 'A secondary cluster has no instance',
    why: 'orders-global has no reader in us-west-2, so a switchover would leave it with no instance.',
    fix: 'Add an instance of the same class to the cluster in us-west-2.',
    ...further,
  };
}

export function estateBlockersAt(now: Date): Blocker[] {
  return [
    blocker({
      id: 'quota-too-small',
      title: 'A Service Quota in us-west-2 is too small',
      subjectArn: 'arn:aws:servicequotas:us-west-2:555566667777:ec2/L-1216C47A',
      why: 'Running On-Demand Standard instances: 320 vCPUs are needed after the loss of us-east-1, and the quota is 256.',
      fix: 'Ask AWS to raise the quota L-1216C47A in us-west-2 to at least 320.',
      observedAt: before(now, 600),
    }),
  ];
}
