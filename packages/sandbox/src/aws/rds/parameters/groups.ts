import type { Parameter } from '@aws-sdk/client-rds';
import type { AwsRequestContext } from '../../../core/AwsHandlers';
import { dbClusters, dbInstances } from '../collections';
import { parameterGroupFamily } from '../factory';
import type { EngineParameter } from './catalog';
import {
  dbClusterParameterGroups,
  dbParameterGroups,
  type SandboxParameterGroup,
} from './collections';
import { parametersOf, type ParameterTarget } from './families';

type Place = Pick<AwsRequestContext, 'estate' | 'accountId' | 'region'>;

const COLLECTIONS = {
  instance: dbParameterGroups,
  cluster: dbClusterParameterGroups,
};

/**
 * The parameter groups of an account and Region in the order of their names: those that somebody made,
 * and a default one of each family in use, which RDS makes when a family is first used.
 */
export function parameterGroupsAt(
  place: Place,
  target: ParameterTarget,
): SandboxParameterGroup[] {
  const { estate, accountId, region } = place;
  const made = estate.of(COLLECTIONS[target], accountId, region);
  const families = new Set([
    ...made.map(({ family }) => family),
    ...familiesInUse(place, target),
  ]);
  return [...made, ...[...families].map(defaultGroup)].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

function familiesInUse(
  { estate, accountId, region }: Place,
  target: ParameterTarget,
): string[] {
  const databases =
    target === 'cluster'
      ? estate.of(dbClusters, accountId, region)
      : estate.of(dbInstances, accountId, region);
  return databases.map(({ Engine = '', EngineVersion = '' }) =>
    parameterGroupFamily(Engine, EngineVersion),
  );
}

function defaultGroup(family: string): SandboxParameterGroup {
  return {
    name: `default.${family}`,
    family,
    description: `Default parameter group for ${family}`,
    values: {},
    tags: [],
  };
}

/** A family's parameters as RDS describes them, as they are without any group. */
export function describeDefaults(
  parameters: readonly EngineParameter[],
): Parameter[] {
  return parameters.map(parameter => describe(parameter, undefined));
}

/** A group's parameters as RDS describes them: `user` is the source of what somebody changed. */
export function describeParameters(
  group: SandboxParameterGroup,
  target: ParameterTarget,
): Parameter[] {
  return (parametersOf(group.family, target) ?? []).map(parameter =>
    describe(parameter, group.values[parameter.name]),
  );
}

function describe(
  parameter: EngineParameter,
  changedTo: string | undefined,
): Parameter {
  return {
    ParameterName: parameter.name,
    ParameterValue: changedTo ?? parameter.value,
    Description: parameter.description,
    Source: changedTo === undefined ? parameter.source : 'user',
    ApplyType: parameter.applyType,
    DataType: parameter.dataType,
    AllowedValues: parameter.allowedValues,
    IsModifiable: parameter.isModifiable,
    ApplyMethod:
      changedTo !== undefined && parameter.applyType === 'dynamic'
        ? 'immediate'
        : 'pending-reboot',
    SupportedEngineModes: ['provisioned'],
  };
}
