import type { MetricAlarm } from '@aws-sdk/client-cloudwatch';
import type { CollectContext } from '@meridian/plugin-aws-inventory-node';

/** Dimensions that name one resource, the most specific one first, and the start of its ARN's end. */
const RESOURCE_BY_DIMENSION: Readonly<
  Record<string, readonly (readonly [string, string])[]>
> = {
  'AWS/RDS': [
    ['DBInstanceIdentifier', 'rds:db:'],
    ['DBClusterIdentifier', 'rds:cluster:'],
  ],
  'AWS/ApplicationELB': [
    ['TargetGroup', 'elasticloadbalancing:'],
    ['LoadBalancer', 'elasticloadbalancing:loadbalancer/'],
  ],
  'AWS/NetworkELB': [
    ['TargetGroup', 'elasticloadbalancing:'],
    ['LoadBalancer', 'elasticloadbalancing:loadbalancer/'],
  ],
  'AWS/DynamoDB': [['TableName', 'dynamodb:table/']],
  'AWS/EC2': [['InstanceId', 'ec2:instance/']],
  'AWS/Lambda': [['FunctionName', 'lambda:function:']],
  'AWS/SQS': [['QueueName', 'sqs:']],
  'AWS/SNS': [['TopicName', 'sns:']],
};

/**
 * The ARN of the resource that an alarm watches, as its metric's dimensions name it; undefined for
 * metric math and for namespaces whose dimensions do not make an ARN.
 */
export function watchedArnOf(
  alarm: Pick<MetricAlarm, 'Namespace' | 'Dimensions'>,
  { partition, target }: Pick<CollectContext, 'partition' | 'target'>,
): string | undefined {
  for (const [name, resource] of RESOURCE_BY_DIMENSION[alarm.Namespace ?? ''] ??
    []) {
    const value = alarm.Dimensions?.find(one => one.Name === name)?.Value;
    if (value) {
      const [service, ...start] = resource.split(':');
      return `arn:${partition}:${service}:${target.region}:${
        target.accountId
      }:${start.join(':')}${value}`;
    }
  }
  return undefined;
}
