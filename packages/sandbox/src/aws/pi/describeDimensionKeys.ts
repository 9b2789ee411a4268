import type {
  DescribeDimensionKeysRequest,
  DescribeDimensionKeysResponse,
  DimensionKeyDescription,
} from '@aws-sdk/client-pi';
import type { AwsRequestContext } from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { parseFilter, parseGrouping } from './grouping';
import { loadSeries } from './loadSeries';
import {
  alignedWindow,
  instanceOf,
  invalidArgument,
  periodsOf,
  sessionLoadOf,
} from './requests';
import { parseAdditionalMetrics } from './statementStatistics';

const MAXIMUM_RESULTS = 25;
const METRICS = ['db.load.avg', 'db.sampledload.avg'];

/**
 * Answers DescribeDimensionKeys: the heaviest groups of sessions of a time, each with its load, and
 * where it is asked for, that load divided once more.
 */
export function describeDimensionKeys(
  input: DescribeDimensionKeysRequest,
  context: AwsRequestContext,
): Omit<DescribeDimensionKeysResponse, '$metadata'> {
  const instance = instanceOf(input, context);
  if (!METRICS.includes(input.Metric ?? '')) {
    throw invalidArgument('The specified metric is not a known metric');
  }
  const window = alignedWindow(input, instance, context.now);
  const load = sessionLoadOf(instance, context);
  const { isPostgres } = load.activity;
  const group = input.GroupBy ?? { Group: undefined };
  const grouping = parseGrouping(group, isPostgres);
  const partitioning =
    input.PartitionBy && parseGrouping(input.PartitionBy, isPostgres);
  const statisticsOf = parseAdditionalMetrics({
    metrics: input.AdditionalMetrics,
    group: group.Group ?? '',
    isPostgres,
    workload: load.workload,
  });
  const common = {
    load,
    selection: parseFilter(input.Filter, isPostgres),
    periods: periodsOf(window).filter(start => start < context.now),
    periodSeconds: window.periodSeconds,
    now: context.now,
  };
  const found = loadSeries({ ...common, groupings: [grouping] }).groups.slice(
    0,
    grouping.limit,
  );
  const partitions = partitioning
    ? loadSeries({ ...common, groupings: [partitioning] })
        .groups.slice(0, partitioning.limit)
        .map(({ key }) => key)
    : [];
  const both = partitioning
    ? new Map(
        loadSeries({
          ...common,
          groupings: [grouping, partitioning],
        }).groups.map(({ key, total }) => [textOf(key), total]),
      )
    : new Map<string, number>();
  const onCpu = new Map(
    statisticsOf
      ? loadSeries({
          ...common,
          groupings: [grouping],
          selection: {
            ...common.selection,
            has: facet =>
              facet.wait.name === 'CPU' && common.selection.has(facet),
          },
        }).groups.map(({ key, total }) => [textOf(key), total])
      : [],
  );
  const keys = found.map(
    ({ key, total }): DimensionKeyDescription => ({
      Dimensions: key,
      Total: total,
      AdditionalMetrics: statisticsOf?.(key, {
        load: total,
        cpuLoad: onCpu.get(textOf(key)) ?? 0,
      }),
      ...(partitioning
        ? {
            Partitions: partitions.map(
              partition => both.get(textOf({ ...key, ...partition })) ?? 0,
            ),
          }
        : {}),
    }),
  );
  const { page, nextToken } = paginate(keys, {
    token: input.NextToken,
    pageSize: input.MaxResults,
    maximumPageSize: MAXIMUM_RESULTS,
    invalidTokenCode: 'InvalidArgumentException',
  });
  return {
    AlignedStartTime: window.start,
    AlignedEndTime: window.end,
    ...(partitioning
      ? { PartitionKeys: partitions.map(Dimensions => ({ Dimensions })) }
      : {}),
    Keys: page,
    NextToken: nextToken,
  };
}

function textOf(key: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(key).sort());
}
