import {
  GetHealthCheckStatusCommand,
  paginateListHealthChecks,
  Route53Client,
  type HealthCheck,
  type HealthCheckConfig,
  type HealthCheckObservation,
} from '@aws-sdk/client-route-53';
import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';
import { mapRecords, required, toJson } from '../lib';
import { mapConcurrently } from '../lib/mapConcurrently';
import {
  readDetail,
  unreadParts,
  valueOf,
  type Detail,
} from '../lib/readDetail';
import type { TagsDetail } from '../lib/readTagsInBatches';
import { dependsOn } from '../lib/relations';
import {
  statusFromChildren,
  statusFromObservations,
  type HealthCheckStatus,
} from './healthCheckStatus';
import { healthCheckArnOf } from './hostedZones';
import { readTags } from './readTags';

const PAGE_SIZE = 1000;

/** A health check with what could be learnt about it. */
interface DescribedCheck {
  readonly check: HealthCheck;
  /** Absent where Route 53 tells none: of calculated checks and disabled ones. */
  readonly observations: Detail<HealthCheckObservation[]>;
  readonly tags: TagsDetail | undefined;
}

/**
 * Route 53 health checks with their status as state; what each checker saw is volatile.
 *
 * Calculated checks come last, because their status follows from that of their children.
 */
export const route53HealthChecks: AwsCollector = {
  id: 'route53-health-checks',
  title: 'Route 53 health checks and their status',
  service: 'route53',
  resourceTypes: ['AWS::Route53::HealthCheck'],
  scope: 'global',
  iamActions: [
    'route53:GetHealthCheckStatus',
    'route53:ListHealthChecks',
    'route53:ListTagsForResources',
  ],
  interval: { minutes: 5 },

  async *collect(context) {
    const statuses = new Map<string, HealthCheckStatus>();
    const calculated: DescribedCheck[] = [];
    const unreadIds = new Set<string>();
    const pages = paginateListHealthChecks(
      { client: context.client(Route53Client), pageSize: PAGE_SIZE },
      {},
      { abortSignal: context.signal },
    );
    for await (const page of pages) {
      const described = await describeChecks(context, page.HealthChecks ?? []);
      calculated.push(...described.filter(isCalculated));
      yield* mapRecords(
        context,
        described.filter(one => !isCalculated(one)),
        one => {
          const status = statusFromObservations(
            one.check.HealthCheckConfig ?? {},
            valueOf(one.observations),
          );
          const id = required(one.check.Id, 'Id');
          const isUnread = one.observations.outcome === 'unread';
          statuses.set(id, status);
          if (isUnread) unreadIds.add(id);
          return toResource(context, one, { status, isUnread });
        },
      );
    }
    resolveCalculated(calculated, statuses);
    yield* mapRecords(context, calculated, one => {
      const status = statuses.get(required(one.check.Id, 'Id')) ?? 'Unknown';
      const isUnread = status === 'Unknown' && unreadIds.size > 0;
      return toResource(context, one, { status, isUnread });
    });
  },
};

function isCalculated({ check }: DescribedCheck): boolean {
  return check.HealthCheckConfig?.Type === 'CALCULATED';
}

async function describeChecks(
  context: CollectContext,
  checks: readonly HealthCheck[],
): Promise<DescribedCheck[]> {
  const [tags, observations] = await Promise.all([
    readTags(
      context,
      'healthcheck',
      checks.flatMap(({ Id }) => (Id ? [Id] : [])),
    ),
    mapConcurrently(context, checks, check => readObservations(context, check)),
  ]);
  return checks.map((check, index) => ({
    check,
    observations: observations[index],
    tags: check.Id ? tags.get(check.Id) : undefined,
  }));
}

async function readObservations(
  context: CollectContext,
  check: HealthCheck,
): Promise<Detail<HealthCheckObservation[]>> {
  const { Id: id, HealthCheckConfig: config } = check;
  // Route 53 does not tell the status of calculated checks and does not look at disabled ones.
  if (!id || config?.Type === 'CALCULATED' || config?.Disabled) {
    return { outcome: 'absent' };
  }
  return readDetail(
    context,
    {
      service: 'route53',
      operation: 'GetHealthCheckStatus',
      arn: healthCheckArnOf(context, id),
      what: `The status of the health check ${id}`,
      // InvalidInput: a kind of health check whose status cannot be read.
      absentCodes: ['InvalidInput', 'NoSuchHealthCheck'],
    },
    async () => {
      const answer = await context
        .client(Route53Client)
        .send(new GetHealthCheckStatusCommand({ HealthCheckId: id }), {
          abortSignal: context.signal,
        });
      return answer.HealthCheckObservations ?? [];
    },
  );
}

/** Calculated checks can have calculated children, so this goes on until nothing new is known. */
function resolveCalculated(
  calculated: readonly DescribedCheck[],
  statuses: Map<string, HealthCheckStatus>,
): void {
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const { check } of calculated) {
      const status = statusFromChildren(check.HealthCheckConfig ?? {}, id =>
        statuses.get(id),
      );
      // A status that is known once stays: children only ever become known.
      if (check.Id && status !== 'Unknown' && !statuses.has(check.Id)) {
        statuses.set(check.Id, status);
        isChanged = true;
      }
    }
  }
}

function toResource(
  context: CollectContext,
  { check, observations: detail, tags }: DescribedCheck,
  { status, isUnread }: { status: HealthCheckStatus; isUnread: boolean },
): ObservedResource | undefined {
  const id = required(check.Id, 'Id');
  // It vanished since it was listed.
  if (tags?.outcome === 'absent') return undefined;
  const tagValues = tags && valueOf(tags);
  const observations = valueOf(detail);
  const config: Partial<HealthCheckConfig> = check.HealthCheckConfig ?? {};
  return {
    arn: healthCheckArnOf(context, id),
    type: 'AWS::Route53::HealthCheck',
    name: tagValues?.Name ?? config.FullyQualifiedDomainName ?? id,
    resourceId: id,
    state: status,
    tags: tagValues,
    attributes: toJson(check),
    unread: [
      ...unreadParts({ '/name': tags }),
      ...(isUnread ? (['/state'] as const) : []),
    ],
    volatile: observations
      ? { HealthCheckObservations: observations.map(seen => toJson(seen)) }
      : undefined,
    relations: dependsOn(
      (config.ChildHealthChecks ?? []).map(child =>
        healthCheckArnOf(context, child),
      ),
    ),
  };
}
