import {
  DescribeDBSecurityGroupsCommand,
  DescribeDBShardGroupsCommand,
  DescribeExportTasksCommand,
  DescribeIntegrationsCommand,
  DescribeTenantDatabasesCommand,
} from '@aws-sdk/client-rds';
import type { AwsHandlers } from '../../../core/AwsHandlers';
import { narrowTo, pageOf } from '../query';

const NOTHING: readonly { readonly name: string }[] = [];

/** Registers what RDS can do and nobody in the estate uses: lists of nothing, and not found. */
export function registerUnused(aws: AwsHandlers): void {
  aws.on(DescribeExportTasksCommand, input => {
    const { Marker } = lookUp(input.ExportTaskIdentifier, input, {
      code: 'ExportTaskNotFoundFault',
      kind: 'ExportTask',
    });
    return { ExportTasks: [], Marker };
  });

  aws.on(DescribeIntegrationsCommand, input => {
    const { Marker } = lookUp(input.IntegrationIdentifier, input, {
      code: 'IntegrationNotFoundFault',
      kind: 'Integration',
    });
    return { Integrations: [], Marker };
  });

  aws.on(DescribeDBShardGroupsCommand, input => {
    const { Marker } = lookUp(input.DBShardGroupIdentifier, input, {
      code: 'DBShardGroupNotFoundFault',
      kind: 'DBShardGroup',
    });
    return { DBShardGroups: [], Marker };
  });

  aws.on(DescribeTenantDatabasesCommand, input => {
    const { Marker } = lookUp(input.TenantDBName, input, {
      code: 'TenantDatabaseNotFoundFault',
      kind: 'TenantDatabase',
    });
    return { TenantDatabases: [], Marker };
  });

  aws.on(DescribeDBSecurityGroupsCommand, input => {
    const { Marker } = lookUp(input.DBSecurityGroupName, input, {
      code: 'DBSecurityGroupNotFoundFault',
      kind: 'DBSecurityGroup',
    });
    return { DBSecurityGroups: [], Marker };
  });
}

function lookUp(
  wanted: string | undefined,
  input: { Marker?: string; MaxRecords?: number },
  notFound: { code: string; kind: string },
) {
  return pageOf(
    narrowTo(NOTHING, wanted, ({ name }) => [name], notFound),
    input,
  );
}
