import type { DBInstance, Tag } from '@aws-sdk/client-rds';
import {
  alarmDerivations,
  EVERYWHERE,
  type AlarmDefinition,
  type SandboxAlarm,
} from '../aws/cloudwatch/collections';
import { elbDimension } from '../aws/cloudwatch/loadBalancerMetrics';
import { loadBalancers, targetGroups } from '../aws/elbv2/collections';
import { splitRdsArn } from '../aws/rds/arns';
import {
  dbClusters,
  dbInstances,
  globalClusters,
} from '../aws/rds/collections';
import { topics } from '../aws/sns/collections';
import { makeTopic, topicArn } from '../aws/sns/factory';
import { GLOBAL, type Estate } from '../core/Estate';
import { ACCOUNTS, REGIONS, standardTags } from './organization';

const GIB = 1024 ** 3;
const CONFIGURED_AT = new Date('2024-09-05T12:00:00Z');
const TOPIC = 'platform-alarms';

/** The accounts that have databases or load balancers, with the environment of their topic. */
const ALARMED = {
  prod: 'prod',
  staging: 'staging',
  dev: 'dev',
  'shared-services': 'shared',
} as const;

/** The platform's alarms on databases and load balancers, and the topics that they go to. */
export function addAlarms(estate: Estate): void {
  estate.add(
    alarmDerivations,
    EVERYWHERE,
    EVERYWHERE,
    databaseAlarms,
    globalClusterAlarms,
    trafficAlarms,
  );
  for (const account of [
    'prod',
    'staging',
    'dev',
    'shared-services',
  ] as const) {
    for (const region of REGIONS) {
      estate.add(
        topics,
        ACCOUNTS[account],
        region,
        makeTopic({
          accountId: ACCOUNTS[account],
          region,
          name: TOPIC,
          displayName: 'Alarms of the platform',
          tags: standardTags('platform', ALARMED[account], 'observability'),
        }),
      );
    }
  }
}

function databaseAlarms(
  estate: Estate,
  accountId: string,
  region: string,
): SandboxAlarm[] {
  return estate
    .of(dbInstances, accountId, region)
    .flatMap(instance => alarmsOfInstance(instance, accountId, region));
}

function alarmsOfInstance(
  instance: DBInstance,
  accountId: string,
  region: string,
): SandboxAlarm[] {
  const identifier = instance.DBInstanceIdentifier ?? '';
  const common = {
    accountId,
    region,
    namespace: 'AWS/RDS',
    dimensions: { DBInstanceIdentifier: identifier },
    tags: fromTagList(instance.TagList),
  };
  const found = [
    makeAlarm({
      ...common,
      name: `${identifier}-HighCPUUtilization`,
      description: 'CPU above 80 % for a quarter of an hour',
      metricName: 'CPUUtilization',
      comparison: 'GreaterThanThreshold',
      threshold: 80,
    }),
  ];
  if (!instance.Engine?.startsWith('aurora')) {
    found.push(
      makeAlarm({
        ...common,
        name: `${identifier}-LowFreeStorage`,
        description: 'Less than a tenth of the storage is free',
        metricName: 'FreeStorageSpace',
        comparison: 'LessThanThreshold',
        threshold: (instance.AllocatedStorage ?? 0) * GIB * 0.1,
      }),
    );
  }
  if (instance.ReadReplicaSourceDBInstanceIdentifier) {
    found.push(
      makeAlarm({
        ...common,
        name: `${identifier}-ReplicaLag`,
        description: 'The replica is more than five minutes behind',
        metricName: 'ReplicaLag',
        comparison: 'GreaterThanThreshold',
        threshold: 300,
      }),
    );
  }
  return found;
}

/** RPO lag is measured in the Regions of the secondaries, so that is where its alarm is. */
function globalClusterAlarms(
  estate: Estate,
  accountId: string,
  region: string,
): SandboxAlarm[] {
  return estate.of(globalClusters, accountId, GLOBAL).flatMap(global => {
    const members = global.GlobalClusterMembers ?? [];
    const writer = members.find(member => member.IsWriter);
    return estate
      .of(dbClusters, accountId, region)
      .filter(cluster =>
        members.some(
          member =>
            !member.IsWriter && member.DBClusterArn === cluster.DBClusterArn,
        ),
      )
      .map(cluster =>
        makeAlarm({
          accountId,
          region,
          name: `${cluster.DBClusterIdentifier}-GlobalRPOLag`,
          description: 'More than one second of data would be lost',
          tags: fromTagList(cluster.TagList),
          namespace: 'AWS/RDS',
          metricName: 'AuroraGlobalDBRPOLag',
          dimensions: {
            DBClusterIdentifier: cluster.DBClusterIdentifier ?? '',
            SourceRegion: splitRdsArn(writer?.DBClusterArn ?? '').region,
          },
          comparison: 'GreaterThanThreshold',
          threshold: 1000,
        }),
      );
  });
}

function trafficAlarms(
  estate: Estate,
  accountId: string,
  region: string,
): SandboxAlarm[] {
  const common = { accountId, region, namespace: 'AWS/ApplicationELB' };
  const balancers = estate
    .of(loadBalancers, accountId, region)
    .map(({ description, tags }) =>
      makeAlarm({
        ...common,
        tags,
        name: `${description.LoadBalancerName}-Target5XX`,
        description: 'More than 500 errors of the targets in five minutes',
        metricName: 'HTTPCode_Target_5XX_Count',
        dimensions: { LoadBalancer: elbDimension(description.LoadBalancerArn) },
        statistic: 'Sum',
        comparison: 'GreaterThanThreshold',
        threshold: 500,
        missing: 'notBreaching',
      }),
    );
  const groups = estate
    .of(targetGroups, accountId, region)
    .flatMap(({ description, tags }) => {
      const [loadBalancerArn] = description.LoadBalancerArns ?? [];
      return loadBalancerArn
        ? [
            makeAlarm({
              ...common,
              tags,
              name: `${description.TargetGroupName}-UnhealthyTargets`,
              description: 'A target fails its health checks',
              metricName: 'UnHealthyHostCount',
              dimensions: {
                TargetGroup: elbDimension(description.TargetGroupArn),
                LoadBalancer: elbDimension(loadBalancerArn),
              },
              statistic: 'Maximum',
              comparison: 'GreaterThanOrEqualToThreshold',
              threshold: 1,
            }),
          ]
        : [];
    });
  return [...balancers, ...groups];
}

function fromTagList(tags: readonly Tag[] = []): Record<string, string> {
  return Object.fromEntries(
    tags.map(({ Key, Value }) => [Key ?? '', Value ?? '']),
  );
}

function makeAlarm(options: {
  accountId: string;
  region: string;
  name: string;
  description: string;
  /** Those of what it watches, so that its owner gets it. */
  tags: Readonly<Record<string, string>>;
  namespace: string;
  metricName: string;
  dimensions: Record<string, string>;
  comparison: AlarmDefinition['ComparisonOperator'];
  threshold: number;
  statistic?: AlarmDefinition['Statistic'];
  missing?: 'missing' | 'notBreaching';
}): SandboxAlarm {
  const { accountId, region, name } = options;
  return {
    tags: options.tags,
    definition: {
      AlarmName: name,
      AlarmArn: `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`,
      AlarmDescription: options.description,
      AlarmConfigurationUpdatedTimestamp: CONFIGURED_AT,
      ActionsEnabled: true,
      AlarmActions: [topicArn(accountId, region, TOPIC)],
      OKActions: [],
      InsufficientDataActions: [],
      Namespace: options.namespace,
      MetricName: options.metricName,
      Dimensions: Object.entries(options.dimensions).map(([Name, Value]) => ({
        Name,
        Value,
      })),
      Statistic: options.statistic ?? 'Average',
      Period: 300,
      EvaluationPeriods: 3,
      DatapointsToAlarm: 3,
      ComparisonOperator: options.comparison,
      Threshold: options.threshold,
      TreatMissingData: options.missing ?? 'missing',
    },
  };
}
