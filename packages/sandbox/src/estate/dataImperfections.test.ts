import { tables } from '../aws/dynamodb/collections';
import {
  globalReplicationGroups,
  replicationGroups,
} from '../aws/elasticache/collections';
import { kafkaClusters } from '../aws/kafka/collections';
import { buckets } from '../aws/s3/collections';
import { topics } from '../aws/sns/collections';
import { queues } from '../aws/sqs/collections';
import { GLOBAL, type Estate } from '../core/Estate';
import { buildEstate } from '.';
import { IMPERFECTIONS } from './imperfections';
import { ACCOUNTS, REGIONS } from './organization';

const SERVICES = /^arn:aws:(dynamodb|elasticache|kafka|s3|sns|sqs):/;

function arnsIn(estate: Estate): Set<string | undefined> {
  const arns = new Set<string | undefined>();
  for (const account of Object.values(ACCOUNTS)) {
    for (const region of REGIONS) {
      const of = [
        ...estate.of(tables, account, region).map(t => t.description.TableArn),
        ...estate.of(replicationGroups, account, region).map(g => g.ARN),
        ...estate.of(kafkaClusters, account, region).map(c => c.ClusterArn),
        ...estate.of(topics, account, region).map(t => t.arn),
        ...estate.of(queues, account, region).map(q => q.arn),
      ];
      of.forEach(arn => arns.add(arn));
    }
    const global = [
      ...estate.of(globalReplicationGroups, account, GLOBAL).map(g => g.ARN),
      ...estate.of(buckets, account, GLOBAL).map(b => b.description.BucketArn),
    ];
    global.forEach(arn => arns.add(arn));
  }
  return arns;
}

describe('the imperfections of tables, caches, buckets, streams and messages', () => {
  const planted = IMPERFECTIONS.filter(({ subject }) => SERVICES.test(subject));

  it('are about things that exist', () => {
    const arns = arnsIn(buildEstate());

    expect(planted.length).toBeGreaterThan(15);
    expect(
      planted.filter(({ subject }) => !arns.has(subject)).map(({ id }) => id),
    ).toEqual([]);
  });

  it('are the same on every start', () => {
    expect(arnsIn(buildEstate())).toEqual(arnsIn(buildEstate()));
  });

  it('are the only queues without a dead-letter queue', () => {
    const estate = buildEstate();
    const all = Object.values(ACCOUNTS).flatMap(account =>
      REGIONS.flatMap(region => estate.of(queues, account, region)),
    );
    const deadLetterArns = new Set(
      all.map(
        ({ attributes }) =>
          JSON.parse(attributes.RedrivePolicy ?? '{}').deadLetterTargetArn,
      ),
    );
    const flawed = planted
      .filter(({ id }) => id.startsWith('queue-without-dead-letters'))
      .map(({ subject }) => subject);

    expect(
      all
        .filter(
          ({ arn, attributes, name }) =>
            !attributes.RedrivePolicy &&
            !deadLetterArns.has(arn) &&
            // These are the failure destinations of functions.
            !name.endsWith('-dlq'),
        )
        .map(({ arn }) => arn),
    ).toEqual(flawed);
  });
});
