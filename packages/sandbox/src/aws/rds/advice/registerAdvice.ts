import {
  DescribeBlueGreenDeploymentsCommand,
  DescribeDBRecommendationsCommand,
  DescribeValidDBInstanceModificationsCommand,
  type BlueGreenDeployment,
  type DBRecommendation,
} from '@aws-sdk/client-rds';
import type { AwsHandlers, AwsRequestContext } from '../../../core/AwsHandlers';
import { blueGreenDeployments, dbClusters, dbInstances } from '../collections';
import { applyFilters, narrowTo, pageOf, type FilterFields } from '../query';
import { recommendationsAt } from './recommendations';

const DEPLOYMENT_FILTERS: FilterFields<BlueGreenDeployment> = {
  'blue-green-deployment-identifier': item => [
    item.BlueGreenDeploymentIdentifier,
  ],
  'blue-green-deployment-name': item => [item.BlueGreenDeploymentName],
  source: item => [item.Source],
  target: item => [item.Target],
};

/** Registers what RDS advises, what it has prepared, and what can be changed. */
export function registerAdvice(aws: AwsHandlers): void {
  aws.on(DescribeDBRecommendationsCommand, (input, context) => {
    const { LastUpdatedAfter: after, LastUpdatedBefore: before } = input;
    const found = recommendationsAt(context).filter(
      ({ UpdatedTime = new Date(0) }) =>
        (!after || UpdatedTime >= after) && (!before || UpdatedTime <= before),
    );
    const { page, Marker } = pageOf(
      applyFilters(found, input.Filters, recommendationFilters(context)),
      input,
    );
    return { DBRecommendations: page, Marker };
  });

  aws.on(DescribeBlueGreenDeploymentsCommand, (input, context) => {
    const { estate, accountId, region } = context;
    const narrowed = narrowTo(
      estate.of(blueGreenDeployments, accountId, region),
      input.BlueGreenDeploymentIdentifier,
      item => [item.BlueGreenDeploymentIdentifier],
      {
        code: 'BlueGreenDeploymentNotFoundFault',
        kind: 'BlueGreenDeployment',
      },
    );
    const { page, Marker } = pageOf(
      applyFilters(narrowed, input.Filters, DEPLOYMENT_FILTERS),
      input,
    );
    return { BlueGreenDeployments: page, Marker };
  });

  aws.on(DescribeValidDBInstanceModificationsCommand, (input, context) => {
    const { estate, accountId, region } = context;
    const [instance] = narrowTo(
      estate.of(dbInstances, accountId, region),
      input.DBInstanceIdentifier ?? '',
      item => [item.DBInstanceIdentifier, item.DBInstanceArn],
      { code: 'DBInstanceNotFoundFault', kind: 'DBInstance' },
    );
    const isAurora = instance.Engine?.startsWith('aurora');
    return {
      ValidDBInstanceModificationsMessage: {
        Storage: isAurora
          ? []
          : [
              {
                StorageType: 'gp3',
                StorageSize: [
                  { From: instance.AllocatedStorage, To: 65_536, Step: 1 },
                ],
                ProvisionedIops: [{ From: 3000, To: 64_000, Step: 1 }],
                ProvisionedStorageThroughput: [
                  { From: 125, To: 4000, Step: 1 },
                ],
                SupportsStorageAutoscaling: true,
              },
            ],
        ValidProcessorFeatures: [],
        SupportsDedicatedLogVolume: !isAurora,
      },
    };
  });
}

function recommendationFilters({
  estate,
  accountId,
  region,
}: AwsRequestContext): FilterFields<DBRecommendation> {
  return {
    'recommendation-id': item => [item.RecommendationId],
    status: item => [item.Status],
    severity: item => [item.Severity],
    'dbi-resource-id': item =>
      estate
        .of(dbInstances, accountId, region)
        .filter(({ DBInstanceArn }) => DBInstanceArn === item.ResourceArn)
        .map(({ DbiResourceId }) => DbiResourceId),
    'cluster-resource-id': item =>
      estate
        .of(dbClusters, accountId, region)
        .filter(({ DBClusterArn }) => DBClusterArn === item.ResourceArn)
        .map(({ DbClusterResourceId }) => DbClusterResourceId),
    'pg-arn': () => [],
    'cluster-pg-arn': () => [],
  };
}
