import type {
  AwsCollector,
  CollectContext,
  ObservedResource,
} from '@meridian/plugin-aws-inventory-node';

/** A queue as a collector would see it; every part of it can be chosen. */
export function observedQueue(
  name: string,
  overrides: Partial<ObservedResource> & {
    accountId?: string;
  } = {},
): ObservedResource {
  const { accountId = '111122223333', ...rest } = overrides;
  const region = rest.region ?? 'us-east-1';
  return {
    arn: `arn:aws:sqs:${region}:${accountId}:${name}`,
    type: 'AWS::SQS::Queue',
    name,
    resourceId: name,
    tags: { owner: 'orders-team' },
    attributes: { VisibilityTimeout: 30 },
    ...rest,
  };
}

/** A collector of queues that sees what the test says. */
export function fakeCollector(
  collect: (context: CollectContext) => AsyncIterable<ObservedResource>,
  overrides: Partial<AwsCollector> = {},
): AwsCollector {
  return {
    id: 'fake-queues',
    title: 'Fake queues',
    service: 'sqs',
    resourceTypes: ['AWS::SQS::Queue'],
    scope: 'regional',
    iamActions: [],
    interval: { minutes: 10 },
    collect,
    ...overrides,
  };
}

/** Never goes on, whatever the signal says, as a socket does that nobody answers. */
export function hang(): Promise<never> {
  return new Promise(() => {});
}
