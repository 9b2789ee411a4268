import type { AwsRequestContext } from '../../core/AwsHandlers';
import { GLOBAL } from '../../core/Estate';
import { certificates } from '../acm/collections';
import { alarmsOf } from '../cloudwatch/alarmsOf';
import { tables } from '../dynamodb/collections';
import { repositories } from '../ecr/collections';
import { elastiCacheTags } from '../elasticache/collections';
import { kmsKeys } from '../kms/collections';
import { functions } from '../lambda/collections';
import { eventSubscriptions } from '../rds/events/collections';
import { parameterGroupsAt } from '../rds/parameters/groups';
import { parameterGroupArn } from '../rds/parameters/registerParameters';
import { buckets } from '../s3/collections';
import { topics } from '../sns/collections';
import { queues } from '../sqs/collections';
import { fromTagList } from '../tagList';

/** A resource that can have tags. */
export interface TaggedResource {
  readonly arn: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Where a service's resources are: what they are in is read from here. */
type Place = Pick<AwsRequestContext, 'estate' | 'accountId' | 'region'>;

/**
 * The resources of an account and Region whose tags the Tagging API knows, by the type as it stands in
 * their ARNs: the service alone where the ARNs name no type. The others' tags are read from their
 * services.
 */
export const RESOURCES_BY_TYPE: ReadonlyMap<
  string,
  (place: Place) => readonly TaggedResource[]
> = new Map([
  [
    'acm:certificate',
    ({ estate, accountId, region }: Place) =>
      estate
        .of(certificates, accountId, region)
        .map(({ description, tags }) => ({
          arn: description.CertificateArn,
          tags,
        })),
  ],
  [
    'cloudwatch:alarm',
    (place: Place) =>
      alarmsOf(place).map(({ definition, tags }) => ({
        arn: definition.AlarmArn,
        tags,
      })),
  ],
  [
    'dynamodb:table',
    ({ estate, accountId, region }: Place) =>
      estate.of(tables, accountId, region).map(({ description, tags }) => ({
        arn: description.TableArn ?? '',
        tags,
      })),
  ],
  [
    'ecr:repository',
    ({ estate, accountId, region }: Place) =>
      estate
        .of(repositories, accountId, region)
        .map(({ description, tags }) => ({
          arn: description.repositoryArn,
          tags,
        })),
  ],
  [
    'elasticache:replicationgroup',
    ({ estate, accountId, region }: Place) =>
      estate.of(elastiCacheTags, accountId, region),
  ],
  [
    'kms:key',
    ({ estate, accountId, region }: Place) =>
      estate
        .of(kmsKeys, accountId, region)
        .map(({ metadata, tags }) => ({ arn: metadata.Arn ?? '', tags })),
  ],
  [
    'lambda:function',
    ({ estate, accountId, region }: Place) =>
      estate
        .of(functions, accountId, region)
        .map(({ configuration, tags }) => ({
          arn: configuration.FunctionArn,
          tags,
        })),
  ],
  [
    'rds:cluster-pg',
    (place: Place) =>
      parameterGroupsAt(place, 'cluster').map(({ name, tags }) => ({
        arn: parameterGroupArn(place, 'cluster', name),
        tags: fromTagList(tags),
      })),
  ],
  [
    'rds:es',
    ({ estate, accountId, region }: Place) =>
      estate
        .of(eventSubscriptions, accountId, region)
        .map(({ description, tags }) => ({
          arn: description.EventSubscriptionArn ?? '',
          tags: fromTagList(tags),
        })),
  ],
  [
    'rds:pg',
    (place: Place) =>
      parameterGroupsAt(place, 'instance').map(({ name, tags }) => ({
        arn: parameterGroupArn(place, 'instance', name),
        tags: fromTagList(tags),
      })),
  ],
  [
    's3',
    // A bucket is listed everywhere, but its tags only in its own Region.
    ({ estate, accountId, region }: Place) =>
      estate
        .of(buckets, accountId, GLOBAL)
        .filter(bucket => bucket.region === region)
        .map(({ name, tags }) => ({
          arn: `arn:aws:s3:::${name}`,
          tags: tags ?? {},
        })),
  ],
  [
    'sns',
    ({ estate, accountId, region }: Place) =>
      estate.of(topics, accountId, region),
  ],
  [
    'sqs',
    ({ estate, accountId, region }: Place) =>
      estate.of(queues, accountId, region),
  ],
]);
