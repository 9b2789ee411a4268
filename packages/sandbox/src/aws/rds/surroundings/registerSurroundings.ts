import {
  DescribeAccountAttributesCommand,
  DescribeDBSubnetGroupsCommand,
  DescribeOptionGroupsCommand,
  DescribeOrderableDBInstanceOptionsCommand,
  DescribeReservedDBInstancesCommand,
  DescribeSourceRegionsCommand,
  type AccountQuota,
} from '@aws-sdk/client-rds';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../../core/AwsHandlers';
import {
  dbClusters,
  dbInstances,
  dbProxies,
  reservedDbInstances,
} from '../collections';
import { parameterGroupsAt } from '../parameters/groups';
import { applyFilters, narrowTo, pageOf } from '../query';
import { snapshotsAt } from '../snapshots';
import { optionGroupsAt, subnetGroupsAt } from './groups';
import { orderableOptions } from './orderableOptions';

/** The Regions that replicate to others without being switched on first. */
const SOURCE_REGIONS = [
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
];

/** Registers what is around databases: groups, quotas, reservations, and what can be ordered. */
export function registerSurroundings(aws: AwsHandlers): void {
  aws.on(DescribeDBSubnetGroupsCommand, (input, context) => {
    const narrowed = narrowTo(
      subnetGroupsAt(context),
      input.DBSubnetGroupName,
      group => [group.DBSubnetGroupName],
      { code: 'DBSubnetGroupNotFoundFault', kind: 'DBSubnetGroup' },
    );
    const { page, Marker } = pageOf(
      applyFilters(narrowed, input.Filters, {}),
      input,
    );
    return { DBSubnetGroups: page, Marker };
  });

  aws.on(DescribeOptionGroupsCommand, (input, context) => {
    const narrowed = narrowTo(
      optionGroupsAt(context),
      input.OptionGroupName,
      group => [group.OptionGroupName],
      { code: 'OptionGroupNotFoundFault', kind: 'OptionGroup' },
    ).filter(
      group =>
        (!input.EngineName || group.EngineName === input.EngineName) &&
        (!input.MajorEngineVersion ||
          group.MajorEngineVersion === input.MajorEngineVersion),
    );
    const { page, Marker } = pageOf(
      applyFilters(narrowed, input.Filters, {}),
      input,
    );
    return { OptionGroupsList: page, Marker };
  });

  aws.on(DescribeOrderableDBInstanceOptionsCommand, (input, { region }) => {
    const options = orderableOptions(input.Engine ?? '', region);
    if (options.length === 0) {
      throw new AwsError(
        'InvalidParameterValue',
        `Unrecognized engine name: ${input.Engine}`,
      );
    }
    const { page, Marker } = pageOf(
      applyFilters(
        options.filter(
          option =>
            (!input.EngineVersion ||
              option.EngineVersion === input.EngineVersion) &&
            (!input.DBInstanceClass ||
              option.DBInstanceClass === input.DBInstanceClass) &&
            (!input.LicenseModel ||
              option.LicenseModel === input.LicenseModel) &&
            (input.Vpc === undefined || option.Vpc === input.Vpc),
        ),
        input.Filters,
        {},
      ),
      input,
    );
    return { OrderableDBInstanceOptions: page, Marker };
  });

  aws.on(DescribeReservedDBInstancesCommand, (input, context) => {
    const { estate, accountId, region } = context;
    const narrowed = narrowTo(
      estate.of(reservedDbInstances, accountId, region),
      input.ReservedDBInstanceId,
      item => [item.ReservedDBInstanceId],
      { code: 'ReservedDBInstanceNotFoundFault', kind: 'ReservedDBInstance' },
    ).filter(
      item =>
        (!input.DBInstanceClass ||
          item.DBInstanceClass === input.DBInstanceClass) &&
        (!input.OfferingType || item.OfferingType === input.OfferingType) &&
        (!input.ProductDescription ||
          item.ProductDescription === input.ProductDescription) &&
        (input.MultiAZ === undefined || item.MultiAZ === input.MultiAZ),
    );
    const { page, Marker } = pageOf(
      applyFilters(narrowed, input.Filters, {}),
      input,
    );
    return { ReservedDBInstances: page, Marker };
  });

  aws.on(DescribeAccountAttributesCommand, (_input, context) => ({
    AccountQuotas: quotasOf(context),
  }));

  aws.on(DescribeSourceRegionsCommand, (input, { region }) => {
    const regions = SOURCE_REGIONS.filter(
      name =>
        name !== region && (!input.RegionName || name === input.RegionName),
    ).map(name => ({
      RegionName: name,
      Endpoint: `https://rds.${name}.amazonaws.com`,
      Status: 'available',
      SupportsDBInstanceAutomatedBackupsReplication: true,
    }));
    const { page, Marker } = pageOf(
      applyFilters(regions, input.Filters, {}),
      input,
    );
    return { SourceRegions: page, Marker };
  });
}

function quotasOf(context: AwsRequestContext): AccountQuota[] {
  const { estate, accountId, region } = context;
  const instances = estate.of(dbInstances, accountId, region);
  const manualSnapshots = snapshotsAt(context).filter(
    ({ description }) => description.SnapshotType === 'manual',
  );
  const quota = (AccountQuotaName: string, Used: number, Max: number) => ({
    AccountQuotaName,
    Used,
    Max,
  });
  return [
    quota('DBInstances', instances.length, 40),
    quota(
      'AllocatedStorage',
      instances.reduce((sum, item) => sum + (item.AllocatedStorage ?? 0), 0),
      100_000,
    ),
    quota('DBClusters', estate.of(dbClusters, accountId, region).length, 40),
    quota('ManualSnapshots', manualSnapshots.length, 100),
    quota(
      'DBParameterGroups',
      parameterGroupsAt(context, 'instance').length,
      50,
    ),
    quota(
      'DBClusterParameterGroups',
      parameterGroupsAt(context, 'cluster').length,
      50,
    ),
    quota('DBSubnetGroups', subnetGroupsAt(context).length, 50),
    quota('DBProxies', estate.of(dbProxies, accountId, region).length, 20),
    quota('ReadReplicasPerMaster', 0, 15),
  ];
}
