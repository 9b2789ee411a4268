import type { Parameter } from '@aws-sdk/client-rds';
import type { JsonObject } from '@backstage/types';
import type {
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { pickJson, required } from '../lib';
import { readDetail, valueOf } from '../lib/readDetail';
import type { TagLookup } from '../lib/readTagsInBulk';
import type { EngineDefaults } from './engineDefaults';
import { sortLists } from './unorderedLists';

/** Parameters whose value tells something even where nobody set it. */
const TELLING_PARAMETERS = [
  'log_min_duration_statement',
  'log_statement',
  'max_connections',
  'rds.force_ssl',
  'rds.global_db_rpo',
  'rds.logical_replication',
  'require_secure_transport',
  'shared_preload_libraries',
  'tls_version',
];

/** A DB parameter group or a DB cluster parameter group. */
export interface ParameterGroup {
  readonly arn: string | undefined;
  readonly name: string | undefined;
  readonly family: string | undefined;
  readonly description: string | undefined;
}

/** A group with what other requests say of it; undefined is what could not be read. */
export interface ParameterGroupRecord {
  readonly group: ParameterGroup;
  readonly parameters: readonly Parameter[] | undefined;
  readonly defaults: EngineDefaults | undefined;
}

/** Neptune and DocumentDB share RDS's API, so their groups are listed as well. */
export function isOfRds({ family = '' }: ParameterGroup): boolean {
  return !/^(neptune|docdb)/.test(family);
}

/** RDS's own groups, which nobody can change or tag. */
export function isDefault({ name = '' }: ParameterGroup): boolean {
  return name.startsWith('default.');
}

/**
 * Reads what somebody set in a group, and what the engine takes for the rest.
 *
 * @param options.operation - the API operation that lists a group's parameters
 * @param options.readParameters - those that were set
 * @returns `vanished` when the group is gone since it was listed
 */
export async function readParameterGroup(
  context: CollectContext,
  group: ParameterGroup,
  options: {
    operation: string;
    readParameters: (name: string) => Promise<Parameter[]>;
    readDefaults: (family: string) => Promise<EngineDefaults | undefined>;
  },
): Promise<ParameterGroupRecord | 'vanished'> {
  const { name, family, arn } = group;
  if (!name) {
    // Without a name the record is reported as a whole.
    return { group, parameters: undefined, defaults: undefined };
  }
  const defaults = family ? await options.readDefaults(family) : undefined;
  if (isDefault(group)) {
    return { group, parameters: [], defaults };
  }
  const detail = await readDetail(
    context,
    {
      service: 'rds',
      operation: options.operation,
      arn,
      what: `The parameters of the group ${name}`,
      absentCodes: ['DBParameterGroupNotFoundFault'],
    },
    () => options.readParameters(name),
  );
  return detail.outcome === 'absent'
    ? 'vanished'
    : { group, parameters: valueOf(detail), defaults };
}

/** Makes the resource of a group. */
export function parameterGroupResource(
  { group, parameters, defaults }: ParameterGroupRecord,
  options: { type: string; tagsOf: TagLookup },
): ObservedResource {
  const arn = required(group.arn, 'ARN');
  const name = required(group.name, 'name');
  return {
    arn,
    type: options.type,
    name,
    resourceId: name,
    tags: isDefault(group) ? {} : options.tagsOf(arn),
    isMadeByAws: isDefault(group),
    attributes: {
      DBParameterGroupFamily: required(group.family, 'DBParameterGroupFamily'),
      Description: group.description ?? '',
      ...(parameters
        ? sortLists(
            { Parameters: parameters.map(one => describe(one, defaults)) },
            { Parameters: 'ParameterName' },
          )
        : {}),
      ...(defaults ? { EngineDefaults: tellingDefaults(defaults) } : {}),
    },
  };
}

function describe(
  parameter: Parameter,
  defaults: EngineDefaults | undefined,
): JsonObject {
  const byDefault = defaults?.get(parameter.ParameterName ?? '');
  return {
    ...pickJson(parameter, [
      'ApplyMethod',
      'ApplyType',
      'ParameterName',
      'ParameterValue',
    ]),
    ...(typeof byDefault === 'string' ? { DefaultValue: byDefault } : {}),
  };
}

function tellingDefaults(defaults: EngineDefaults): JsonObject {
  return Object.fromEntries(
    TELLING_PARAMETERS.flatMap(name => {
      const value = defaults.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
