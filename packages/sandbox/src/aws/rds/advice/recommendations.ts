import type {
  DBInstance,
  DBRecommendation,
  RecommendedAction,
} from '@aws-sdk/client-rds';
import type { AwsRequestContext } from '../../../core/AwsHandlers';
import { stableNumber, stableUuid } from '../../../estate/ids';
import { dbInstances } from '../collections';
import { MAJOR_VERSIONS, newestVersionOf } from '../versions/catalog';

type Place = Pick<AwsRequestContext, 'estate' | 'accountId' | 'region' | 'now'>;

const DAY_MILLISECONDS = 86_400_000;

/** A rule of RDS and what it says of an instance that it meets. */
interface Rule {
  /** As `TypeId` has it, behind `config_recommendation::`. */
  readonly type: string;
  readonly severity: 'high' | 'medium' | 'low' | 'informational';
  readonly category: string;
  readonly detection: string;
  readonly recommendation: string;
  readonly reason: string;
  readonly impact: string;
  /** The operation that does what is recommended. */
  readonly operation: string;
  readonly parameters: Readonly<Record<string, string>>;
  isMetBy(instance: DBInstance): boolean;
}

const RULES: readonly Rule[] = [
  {
    type: 'old_minor_version',
    severity: 'high',
    category: 'security',
    detection:
      '[resource-name] is not running the latest minor DB engine version',
    recommendation: 'Upgrade to the latest engine version',
    reason:
      'Newer minor versions hold fixes of security problems and of stability.',
    impact: 'Without the upgrade the database may be open to known problems.',
    operation: 'ModifyDbInstance',
    parameters: { AutoMinorVersionUpgrade: 'true' },
    isMetBy: ({ Engine, EngineVersion = '', DBClusterIdentifier }) =>
      !DBClusterIdentifier &&
      MAJOR_VERSIONS.some(
        major =>
          major.engine === Engine &&
          EngineVersion.startsWith(`${major.major}.`) &&
          newestVersionOf(major) !== EngineVersion,
      ),
  },
  {
    type: 'storage_autoscaling_off',
    severity: 'medium',
    category: 'reliability',
    detection: 'Storage autoscaling is turned off on [resource-name]',
    recommendation: 'Turn on Amazon RDS storage autoscaling',
    reason: 'The storage of the instance cannot grow by itself.',
    impact: 'A database whose storage is full does not accept writes.',
    operation: 'ModifyDbInstance',
    parameters: { MaxAllocatedStorage: '1000' },
    isMetBy: ({ Engine, MaxAllocatedStorage }) =>
      !Engine?.startsWith('aurora') && MaxAllocatedStorage === undefined,
  },
  {
    type: 'multi_az_instance',
    severity: 'medium',
    category: 'reliability',
    detection: '[resource-name] is not in a Multi-AZ deployment',
    recommendation: 'Set up Multi-AZ for the impacted DB instance',
    reason: 'There is no standby to fail over to.',
    impact: 'The database is not available while its zone is not.',
    operation: 'ModifyDbInstance',
    parameters: { MultiAZ: 'true' },
    isMetBy: ({ DBClusterIdentifier, MultiAZ, ...instance }) =>
      !DBClusterIdentifier &&
      !MultiAZ &&
      !instance.ReadReplicaSourceDBInstanceIdentifier,
  },
  {
    type: 'enhanced_monitoring_off',
    severity: 'low',
    category: 'operational excellence',
    detection: 'Enhanced Monitoring is turned off on [resource-name]',
    recommendation: 'Turn on Enhanced Monitoring',
    reason: 'The metrics of the operating system are not collected.',
    impact: 'What uses memory and CPU cannot be told in an incident.',
    operation: 'ModifyDbInstance',
    parameters: { MonitoringInterval: '60' },
    isMetBy: ({ MonitoringInterval }) => MonitoringInterval === 0,
  },
  {
    type: 'performance_insights_off',
    severity: 'low',
    category: 'performance efficiency',
    detection: 'Performance Insights is turned off on [resource-name]',
    recommendation: 'Turn on Performance Insights',
    reason: 'Load is not broken down by waits and statements.',
    impact: 'The cause of a slow database is harder to find.',
    operation: 'ModifyDbInstance',
    parameters: { EnablePerformanceInsights: 'true' },
    isMetBy: ({ PerformanceInsightsEnabled }) => !PerformanceInsightsEnabled,
  },
];

/** What RDS recommends for the instances of an account and Region. */
export function recommendationsAt(place: Place): DBRecommendation[] {
  const { estate, accountId, region } = place;
  return estate
    .of(dbInstances, accountId, region)
    .flatMap(instance =>
      RULES.filter(rule => rule.isMetBy(instance)).map(rule =>
        describe(rule, instance, place.now),
      ),
    );
}

function describe(
  rule: Rule,
  instance: DBInstance,
  now: Date,
): DBRecommendation {
  const id = stableUuid(`${instance.DBInstanceArn}/${rule.type}`);
  const today = now.getTime() - (now.getTime() % DAY_MILLISECONDS);
  return {
    RecommendationId: id,
    TypeId: `config_recommendation::${rule.type}`,
    Severity: rule.severity,
    ResourceArn: instance.DBInstanceArn,
    Status: 'active',
    Category: rule.category,
    Source: 'RDS',
    Detection: rule.detection.replace(
      '[resource-name]',
      instance.DBInstanceIdentifier ?? '',
    ),
    TypeDetection: rule.detection.replace(
      '[resource-name]',
      '**[resource-name]**',
    ),
    Recommendation: rule.recommendation,
    TypeRecommendation: rule.recommendation,
    Description: rule.reason,
    Reason: rule.reason,
    Impact: rule.impact,
    // RDS looks at every instance once a day.
    UpdatedTime: new Date(today),
    CreatedTime: new Date(
      today - (1 + stableNumber(id, 200)) * DAY_MILLISECONDS,
    ),
    RecommendedActions: [action(rule, instance, id)],
    Links: [
      {
        Text: 'Recommendations from Amazon RDS',
        Url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/monitoring-recommendations.html',
      },
    ],
  };
}

function action(
  rule: Rule,
  instance: DBInstance,
  seed: string,
): RecommendedAction {
  return {
    ActionId: stableUuid(`${seed}/action`),
    Title: rule.recommendation,
    Description: rule.recommendation,
    Operation: rule.operation,
    Parameters: [
      { Key: 'DBInstanceIdentifier', Value: instance.DBInstanceIdentifier },
      ...Object.entries(rule.parameters).map(([Key, Value]) => ({
        Key,
        Value,
      })),
    ],
    ApplyModes: ['immediately', 'next-maintenance-window'],
    Status: 'ready',
    ContextAttributes: [],
  };
}
