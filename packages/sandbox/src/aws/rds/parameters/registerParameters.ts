import {
  DescribeDBClusterParameterGroupsCommand,
  DescribeDBClusterParametersCommand,
  DescribeDBParameterGroupsCommand,
  DescribeDBParametersCommand,
  DescribeEngineDefaultClusterParametersCommand,
  DescribeEngineDefaultParametersCommand,
  type Filter,
  type Parameter,
} from '@aws-sdk/client-rds';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../../core/AwsHandlers';
import { rdsArn } from '../arns';
import { applyFilters, narrowTo, pageOf, type FilterFields } from '../query';
import type { SandboxParameterGroup } from './collections';
import { parametersOf, type ParameterTarget } from './families';
import {
  describeDefaults,
  describeParameters,
  parameterGroupsAt,
} from './groups';

/** RDS answers so for groups of clusters as well. */
const NOT_FOUND = {
  code: 'DBParameterGroupNotFoundFault',
  kind: 'DBParameterGroup',
};

const SOURCES = ['user', 'system', 'engine-default'];

const PARAMETER_FILTERS: FilterFields<Parameter> = {
  'parameter-name': parameter => [parameter.ParameterName],
};

/** Registers the operations on parameter groups and on the defaults of their families. */
export function registerParameters(aws: AwsHandlers): void {
  aws.on(DescribeDBParameterGroupsCommand, (input, context) => {
    const { page, Marker } = pageOf(
      groupsNamed(input.DBParameterGroupName, context, 'instance'),
      input,
    );
    return {
      DBParameterGroups: page.map(({ name, family, description }) => ({
        DBParameterGroupName: name,
        DBParameterGroupFamily: family,
        Description: description,
        DBParameterGroupArn: parameterGroupArn(context, 'instance', name),
      })),
      Marker,
    };
  });

  aws.on(DescribeDBClusterParameterGroupsCommand, (input, context) => {
    const { page, Marker } = pageOf(
      groupsNamed(input.DBClusterParameterGroupName, context, 'cluster'),
      input,
    );
    return {
      DBClusterParameterGroups: page.map(({ name, family, description }) => ({
        DBClusterParameterGroupName: name,
        DBParameterGroupFamily: family,
        Description: description,
        DBClusterParameterGroupArn: parameterGroupArn(context, 'cluster', name),
      })),
      Marker,
    };
  });

  aws.on(DescribeDBParametersCommand, (input, context) => {
    const [group] = groupsNamed(
      input.DBParameterGroupName ?? '',
      context,
      'instance',
    );
    const { page, Marker } = pageOf(
      selectParameters(describeParameters(group, 'instance'), input),
      input,
    );
    return { Parameters: page, Marker };
  });

  aws.on(DescribeDBClusterParametersCommand, (input, context) => {
    const [group] = groupsNamed(
      input.DBClusterParameterGroupName ?? '',
      context,
      'cluster',
    );
    const { page, Marker } = pageOf(
      selectParameters(describeParameters(group, 'cluster'), input),
      input,
    );
    return { Parameters: page, Marker };
  });

  aws.on(DescribeEngineDefaultParametersCommand, input => {
    const { page, Marker } = pageOf(
      defaultsOf(input.DBParameterGroupFamily, 'instance', input.Filters),
      input,
    );
    return {
      EngineDefaults: {
        DBParameterGroupFamily: input.DBParameterGroupFamily,
        Parameters: page,
        Marker,
      },
    };
  });

  aws.on(DescribeEngineDefaultClusterParametersCommand, input => {
    const { page, Marker } = pageOf(
      defaultsOf(input.DBParameterGroupFamily, 'cluster', input.Filters),
      input,
    );
    return {
      EngineDefaults: {
        DBParameterGroupFamily: input.DBParameterGroupFamily,
        Parameters: page,
        Marker,
      },
    };
  });
}

/** The ARN of a parameter group of instances or of clusters. */
export function parameterGroupArn(
  { accountId, region }: Pick<AwsRequestContext, 'accountId' | 'region'>,
  target: ParameterTarget,
  name: string,
): string {
  return rdsArn(
    accountId,
    region,
    target === 'cluster' ? 'cluster-pg' : 'pg',
    name,
  );
}

function groupsNamed(
  wanted: string | undefined,
  context: AwsRequestContext,
  target: ParameterTarget,
): SandboxParameterGroup[] {
  return narrowTo(
    parameterGroupsAt(context, target),
    // RDS keeps names in lower case and does not mind how they are asked for.
    wanted?.startsWith('arn:') ? wanted : wanted?.toLowerCase(),
    ({ name }) => [name, parameterGroupArn(context, target, name)],
    NOT_FOUND,
  );
}

function selectParameters(
  parameters: readonly Parameter[],
  input: { Source?: string; Filters?: Filter[] },
): Parameter[] {
  const { Source } = input;
  if (Source !== undefined && !SOURCES.includes(Source)) {
    throw new AwsError(
      'InvalidParameterValue',
      `Invalid source: ${Source}. Valid values are: ${SOURCES.join(', ')}`,
    );
  }
  return applyFilters(
    parameters.filter(
      parameter => Source === undefined || parameter.Source === Source,
    ),
    input.Filters,
    PARAMETER_FILTERS,
  );
}

function defaultsOf(
  family: string | undefined,
  target: ParameterTarget,
  filters: Filter[] | undefined,
): Parameter[] {
  const parameters = parametersOf(family ?? '', target);
  if (!parameters) {
    throw new AwsError(
      'InvalidParameterValue',
      `Invalid DB Parameter Group Family: ${family}`,
    );
  }
  return applyFilters(describeDefaults(parameters), filters, PARAMETER_FILTERS);
}
