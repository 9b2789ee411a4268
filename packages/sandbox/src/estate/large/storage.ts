import { alarms } from '../../aws/cloudwatch/collections';
import { tables } from '../../aws/dynamodb/collections';
import { makeTable } from '../../aws/dynamodb/factory';
import { buckets } from '../../aws/s3/collections';
import { makeBucket } from '../../aws/s3/factory';
import { topics } from '../../aws/sns/collections';
import { makeTopic } from '../../aws/sns/factory';
import { queues } from '../../aws/sqs/collections';
import { makeQueue } from '../../aws/sqs/factory';
import { GLOBAL, type Estate } from '../../core/Estate';
import { stableNumber } from '../ids';
import { createdAtOf, nameOf, ownerOf, seedOf, type Slot } from './place';

export function addTable(estate: Estate, slot: Slot): void {
  const { accountId, region } = slot.place;
  const seed = seedOf(slot, 'table');
  estate.add(
    tables,
    accountId,
    region,
    makeTable({
      accountId,
      region,
      name: nameOf(slot, 'table'),
      createdAt: createdAtOf(slot, 'table'),
      tags: ownerOf(slot, 'table').tags,
      partitionKey: 'id',
      recoveryPeriodInDays: stableNumber(seed, 8) === 0 ? undefined : 35,
    }),
  );
}

export function addBucket(estate: Estate, slot: Slot): void {
  const { accountId, region } = slot.place;
  estate.add(
    buckets,
    accountId,
    GLOBAL,
    makeBucket({
      accountId,
      region,
      // Bucket names are unique in all of AWS.
      name: `${nameOf(slot, 'bucket')}-${accountId}-${region}`,
      createdAt: createdAtOf(slot, 'bucket'),
      tags: ownerOf(slot, 'bucket').tags,
      versioned: slot.index % 9 !== 0,
    }),
  );
}

export function addQueue(estate: Estate, slot: Slot): void {
  const { accountId, region } = slot.place;
  estate.add(
    queues,
    accountId,
    region,
    makeQueue({
      accountId,
      region,
      name: nameOf(slot, 'queue'),
      createdAt: createdAtOf(slot, 'queue'),
      tags: ownerOf(slot, 'queue').tags,
    }),
  );
}

export function addTopic(estate: Estate, slot: Slot): void {
  const { accountId, region } = slot.place;
  estate.add(
    topics,
    accountId,
    region,
    makeTopic({
      accountId,
      region,
      name: nameOf(slot, 'topic'),
      tags: ownerOf(slot, 'topic').tags,
    }),
  );
}

/** Adds an alarm on a metric that nobody emits, so that its state costs nothing to tell. */
export function addAlarm(estate: Estate, slot: Slot): void {
  const { accountId, region } = slot.place;
  const name = `${nameOf(slot, 'alarm')}-errors`;
  estate.add(alarms, accountId, region, {
    definition: {
      AlarmName: name,
      AlarmArn: `arn:aws:cloudwatch:${region}:${accountId}:alarm:${name}`,
      AlarmDescription: 'Too many errors',
      AlarmConfigurationUpdatedTimestamp: createdAtOf(slot, 'alarm'),
      ActionsEnabled: true,
      Namespace: 'Meridian/Services',
      MetricName: 'Errors',
      Dimensions: [{ Name: 'Service', Value: nameOf(slot, 'alarm') }],
      Period: 300,
      EvaluationPeriods: 3,
      Threshold: 10,
      Statistic: 'Sum',
      ComparisonOperator: 'GreaterThanThreshold',
    },
    tags: ownerOf(slot, 'alarm').tags,
  });
}
