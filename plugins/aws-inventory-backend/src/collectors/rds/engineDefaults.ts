import {
  paginateDescribeEngineDefaultClusterParameters,
  paginateDescribeEngineDefaultParameters,
  RDSClient,
} from '@aws-sdk/client-rds';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';
import { readDetail, type Detail } from '../lib/readDetail';

const PAGE_SIZE = 100;
/** A family's defaults are part of the engine's release, and are the same in every account. */
const MAXIMUM_AGE_MILLISECONDS = 24 * 3_600_000;

/** What the engine takes for parameters that nobody set, by their names; null is no value of its own. */
export type EngineDefaults = ReadonlyMap<string, string | null>;

interface RememberedDefaults {
  readonly readAt: number;
  readonly defaults: EngineDefaults;
}

const rememberedByScope = new WeakMap<
  object,
  Map<string, RememberedDefaults>
>();

/** The API operation for the defaults of DB parameter groups and of DB cluster parameter groups. */
const OPERATIONS = {
  instance: 'DescribeEngineDefaultParameters',
  cluster: 'DescribeEngineDefaultClusterParameters',
} as const;

/**
 * Makes a lookup of the engine's defaults for one scan, that reads each family at most once, and at
 * most once a day in each Region.
 *
 * @returns `absent` for a family that AWS has no defaults of any more
 */
export function engineDefaultsLookup(
  context: CollectContext,
  kind: keyof typeof OPERATIONS,
): (family: string) => Promise<Detail<EngineDefaults>> {
  const found = new Map<string, Promise<Detail<EngineDefaults>>>();
  return family => {
    const known = found.get(family);
    if (known) return known;
    const reading = readDetail(
      context,
      {
        service: 'rds',
        operation: OPERATIONS[kind],
        arn: undefined,
        what: `The engine's defaults for ${family}`,
        // Groups of families that RDS no longer offers are still listed.
        absentCodes: [
          'DBParameterGroupNotFoundFault',
          'InvalidParameterCombination',
          'InvalidParameterValue',
        ],
      },
      () => remembered(context, kind, family),
    );
    found.set(family, reading);
    return reading;
  };
}

async function remembered(
  context: CollectContext,
  kind: keyof typeof OPERATIONS,
  family: string,
): Promise<EngineDefaults> {
  const { sharing, target } = context;
  if (!sharing) return readAll(context, kind, family);
  const all = rememberedByScope.get(sharing.scope) ?? new Map();
  rememberedByScope.set(sharing.scope, all);
  const key = `${target.region} ${kind} ${family}`;
  const known = all.get(key);
  if (known && sharing.now() - known.readAt < MAXIMUM_AGE_MILLISECONDS) {
    return known.defaults;
  }
  const readAt = sharing.now();
  const defaults = await readAll(context, kind, family);
  all.set(key, { readAt, defaults });
  return defaults;
}

async function readAll(
  context: CollectContext,
  kind: keyof typeof OPERATIONS,
  family: string,
): Promise<EngineDefaults> {
  const paginate =
    kind === 'cluster'
      ? paginateDescribeEngineDefaultClusterParameters
      : paginateDescribeEngineDefaultParameters;
  const pages = paginate(
    { client: context.client(RDSClient), pageSize: PAGE_SIZE },
    { DBParameterGroupFamily: family },
    { abortSignal: context.signal },
  );
  const defaults = new Map<string, string | null>();
  for await (const page of pages) {
    for (const parameter of page.EngineDefaults?.Parameters ?? []) {
      const { ParameterName: name, ParameterValue: value } = parameter;
      if (name) defaults.set(name, value ?? null);
    }
  }
  return defaults;
}
