import {
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../core/AwsHandlers';
import { paginate } from '../../core/paginate';
import { toTagList } from '../tagList';
import {
  loadBalancers,
  targetGroups,
  type SandboxLoadBalancer,
  type SandboxTargetGroup,
} from './collections';
import { describeTargetHealth } from './targetHealth';

/** What the describe operations answer at most, and by default. */
const MAXIMUM_PAGE_SIZE = 400;
/** How many ARNs DescribeTags takes. */
const MAXIMUM_TAGGED_RESOURCES = 20;

export function registerElasticLoadBalancingV2(aws: AwsHandlers): void {
  registerLoadBalancers(aws);
  registerTargetGroups(aws);
  aws.on(DescribeTagsCommand, (input, context) => {
    const arns = input.ResourceArns ?? [];
    if (arns.length > MAXIMUM_TAGGED_RESOURCES) {
      throw new AwsError(
        'ValidationError',
        `The number of resource ARNs must not exceed ${MAXIMUM_TAGGED_RESOURCES}.`,
      );
    }
    return {
      TagDescriptions: arns.map(arn => ({
        ResourceArn: arn,
        Tags: toTagList(findTags(context, arn)),
      })),
    };
  });
}

function registerLoadBalancers(aws: AwsHandlers): void {
  aws.on(DescribeLoadBalancersCommand, (input, context) => {
    const { LoadBalancerArns: arns, Names: names } = input;
    const chosen = arns?.length
      ? arns.map(arn => findLoadBalancer(context, arn))
      : allLoadBalancers(context).filter(
          ({ description }) =>
            !names?.length ||
            names.includes(description.LoadBalancerName ?? ''),
        );
    if (names?.length && chosen.length < names.length) {
      throw new AwsError(
        'LoadBalancerNotFoundException',
        'One or more load balancers not found',
      );
    }
    const { page, nextToken } = pageOf(chosen, input);
    return {
      LoadBalancers: page.map(({ description }) => description),
      NextMarker: nextToken,
    };
  });

  aws.on(DescribeListenersCommand, (input, context) => {
    const { LoadBalancerArn: arn, ListenerArns: listenerArns } = input;
    if (!arn && !listenerArns?.length) {
      throw new AwsError(
        'ValidationError',
        'Either LoadBalancerArn or ListenerArns must be specified.',
      );
    }
    const chosen = arn
      ? findLoadBalancer(context, arn).listeners
      : (listenerArns ?? []).map(listenerArn => {
          const found = allLoadBalancers(context)
            .flatMap(({ listeners }) => listeners)
            .find(({ ListenerArn }) => ListenerArn === listenerArn);
          if (!found) {
            throw new AwsError(
              'ListenerNotFoundException',
              `Listener '${listenerArn}' not found`,
            );
          }
          return found;
        });
    const { page, nextToken } = pageOf(chosen, input);
    return { Listeners: page, NextMarker: nextToken };
  });
}

function registerTargetGroups(aws: AwsHandlers): void {
  aws.on(DescribeTargetGroupsCommand, (input, context) => {
    const { LoadBalancerArn, TargetGroupArns, Names } = input;
    if (LoadBalancerArn) findLoadBalancer(context, LoadBalancerArn);
    const chosen = TargetGroupArns?.length
      ? TargetGroupArns.map(arn => findTargetGroup(context, arn))
      : allTargetGroups(context).filter(
          ({ description }) =>
            (!LoadBalancerArn ||
              description.LoadBalancerArns?.includes(LoadBalancerArn)) &&
            (!Names?.length ||
              Names.includes(description.TargetGroupName ?? '')),
        );
    if (Names?.length && chosen.length < Names.length) {
      throw new AwsError(
        'TargetGroupNotFoundException',
        'One or more target groups not found',
      );
    }
    const { page, nextToken } = pageOf(chosen, input);
    return {
      TargetGroups: page.map(({ description }) => description),
      NextMarker: nextToken,
    };
  });

  aws.on(DescribeTargetHealthCommand, (input, context) => {
    const { targets } = findTargetGroup(context, input.TargetGroupArn);
    const asked = input.Targets?.map(({ Id }) => Id);
    return {
      TargetHealthDescriptions: targets
        .filter(({ target }) => !asked?.length || asked.includes(target.Id))
        .map(target => describeTargetHealth(target, context.now)),
    };
  });
}

function pageOf<T>(
  items: readonly T[],
  input: { Marker?: string; PageSize?: number },
) {
  const { PageSize: pageSize } = input;
  if (
    pageSize !== undefined &&
    (pageSize < 1 || pageSize > MAXIMUM_PAGE_SIZE)
  ) {
    throw new AwsError(
      'ValidationError',
      `PageSize must be between 1 and ${MAXIMUM_PAGE_SIZE}.`,
    );
  }
  return paginate(items, {
    token: input.Marker,
    pageSize,
    maximumPageSize: MAXIMUM_PAGE_SIZE,
    invalidTokenCode: 'ValidationError',
  });
}

function allLoadBalancers(context: AwsRequestContext): SandboxLoadBalancer[] {
  return context.estate.of(loadBalancers, context.accountId, context.region);
}

function allTargetGroups(context: AwsRequestContext): SandboxTargetGroup[] {
  return context.estate.of(targetGroups, context.accountId, context.region);
}

function findLoadBalancer(
  context: AwsRequestContext,
  arn: string,
): SandboxLoadBalancer {
  const found = allLoadBalancers(context).find(
    ({ description }) => description.LoadBalancerArn === arn,
  );
  if (!found) {
    throw new AwsError(
      'LoadBalancerNotFoundException',
      `Load balancer '${arn}' not found`,
    );
  }
  return found;
}

function findTargetGroup(
  context: AwsRequestContext,
  arn: string | undefined,
): SandboxTargetGroup {
  const found = allTargetGroups(context).find(
    ({ description }) => description.TargetGroupArn === arn,
  );
  if (!found) {
    throw new AwsError(
      'TargetGroupNotFoundException',
      `Target group '${arn}' not found`,
    );
  }
  return found;
}

function findTags(
  context: AwsRequestContext,
  arn: string,
): Readonly<Record<string, string>> {
  if (arn.includes(':targetgroup/')) {
    return findTargetGroup(context, arn).tags;
  }
  const owner = allLoadBalancers(context).find(
    ({ description, listeners }) =>
      description.LoadBalancerArn === arn ||
      listeners.some(({ ListenerArn }) => ListenerArn === arn),
  );
  if (!owner) {
    throw arn.includes(':listener/')
      ? new AwsError('ListenerNotFoundException', `Listener '${arn}' not found`)
      : new AwsError(
          'LoadBalancerNotFoundException',
          `Load balancer '${arn}' not found`,
        );
  }
  return owner.tags;
}
