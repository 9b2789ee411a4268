import type { Parameter } from '@aws-sdk/client-rds';
import type { JsonObject } from '@backstage/types';
import type {
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, pickJson, required } from '../lib';
import { mapConcurrently } from '../lib/mapConcurrently';
import {
  readDetail,
  unreadParts,
  valueOf,
  type Detail,
} from '../lib/readDetail';
import { readTagsInBulk, type TagLookup } from '../lib/readTagsInBulk';
import { engineDefaultsLookup, type EngineDefaults } from './engineDefaults';
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

const ABSENT = { outcome: 'absent' } as const;

/** A DB parameter group or a DB cluster parameter group. */
export interface ParameterGroup {
  readonly arn: string | undefined;
  readonly name: string | undefined;
  readonly family: string | undefined;
  readonly description: string | undefined;
}

/** What RDS calls by other names in DB parameter groups and in those of DB clusters. */
export interface ParameterGroupKind {
  readonly type: string;
  /** Whose engine defaults stand behind what nobody set. */
  readonly defaultsOf: Parameters<typeof engineDefaultsLookup>[1];
  /** The API operation that lists a group's parameters. */
  readonly operation: string;
  /** As the Resource Groups Tagging API names it. */
  readonly taggedAs: string;
  /** In a sentence: `the DB parameter groups`. */
  readonly what: string;
  /** Those that somebody set. */
  readParameters(name: string): AsyncIterable<{ Parameters?: Parameter[] }>;
}

/** A group with what other requests say of it. */
interface ParameterGroupRecord {
  readonly group: ParameterGroup;
  readonly parameters: Detail<readonly Parameter[]>;
  readonly defaults: Detail<EngineDefaults>;
}

/** The resources of all groups of a kind, page by page. */
export async function* parameterGroupResources(
  context: CollectContext,
  kind: ParameterGroupKind,
  pages: AsyncIterable<readonly ParameterGroup[]>,
): AsyncGenerator<ObservedResource> {
  let tags: Promise<TagLookup> | undefined;
  const readDefaults = engineDefaultsLookup(context, kind.defaultsOf);
  for await (const page of pages) {
    const groups = page.filter(isOfRds);
    const records = await mapConcurrently(context, groups, group =>
      readParameterGroup(context, group, kind, readDefaults),
    );
    if (groups.some(group => !isDefault(group))) {
      tags ??= readTagsInBulk(context, {
        resourceType: kind.taggedAs,
        what: kind.what,
      });
    }
    const tagsOf = await (tags ?? (() => undefined));
    yield* mapRecords(context, records, record =>
      record === 'vanished'
        ? undefined
        : parameterGroupResource(record, { type: kind.type, tagsOf }),
    );
  }
}

/** Neptune and DocumentDB share RDS's API, so their groups are listed as well. */
function isOfRds({ family = '' }: ParameterGroup): boolean {
  return !/^(neptune|docdb)/.test(family);
}

/** RDS's own groups, which nobody can change or tag. */
function isDefault({ name = '' }: ParameterGroup): boolean {
  return name.startsWith('default.');
}

/**
 * Reads what somebody set in a group, and what the engine takes for the rest.
 *
 * @returns `vanished` when the group is gone since it was listed
 */
async function readParameterGroup(
  context: CollectContext,
  group: ParameterGroup,
  kind: ParameterGroupKind,
  readDefaults: (family: string) => Promise<Detail<EngineDefaults>>,
): Promise<ParameterGroupRecord | 'vanished'> {
  const { name, family, arn } = group;
  if (!name) {
    // Without a name the record is reported as a whole.
    return { group, parameters: ABSENT, defaults: ABSENT };
  }
  const defaults = family ? await readDefaults(family) : ABSENT;
  if (isDefault(group)) {
    return { group, parameters: { outcome: 'read', value: [] }, defaults };
  }
  const parameters = await readDetail(
    context,
    {
      service: 'rds',
      operation: kind.operation,
      arn,
      what: `The parameters of the group ${name}`,
      absentCodes: ['DBParameterGroupNotFoundFault'],
    },
    () => allParameters(kind.readParameters(name)),
  );
  return parameters.outcome === 'absent'
    ? 'vanished'
    : { group, parameters, defaults };
}

async function allParameters(
  pages: AsyncIterable<{ Parameters?: Parameter[] }>,
): Promise<Parameter[]> {
  const parameters: Parameter[] = [];
  for await (const page of pages) {
    parameters.push(...(page.Parameters ?? []));
  }
  return parameters;
}

/** Makes the resource of a group. */
function parameterGroupResource(
  { group, ...details }: ParameterGroupRecord,
  options: { type: string; tagsOf: TagLookup },
): ObservedResource {
  const parameters = valueOf(details.parameters);
  const defaults = valueOf(details.defaults);
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
            { Parameters: parameters.map(describe) },
            { Parameters: 'ParameterName' },
          )
        : {}),
      ...(defaults
        ? { EngineDefaults: pickDefaults(defaults, parameters) }
        : {}),
    },
    unread: unreadParts({
      '/attributes/Parameters': details.parameters,
      '/attributes/EngineDefaults': details.defaults,
    }),
  };
}

function describe(parameter: Parameter): JsonObject {
  return pickJson(parameter, [
    'ApplyMethod',
    'ApplyType',
    'ParameterName',
    'ParameterValue',
  ]);
}

/** What the engine takes for telling parameters, and for those that somebody set where that has a value. */
function pickDefaults(
  defaults: EngineDefaults,
  parameters: readonly Parameter[] = [],
): JsonObject {
  const telling = TELLING_PARAMETERS.flatMap(name => {
    const value = defaults.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const set = parameters.flatMap(({ ParameterName: name = '' }) => {
    const value = defaults.get(name);
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return Object.fromEntries([...telling, ...set]);
}
