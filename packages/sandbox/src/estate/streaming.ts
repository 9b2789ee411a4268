import { kafkaClusters } from '../aws/kafka/collections';
import { makeKafkaCluster } from '../aws/kafka/factory';
import type { Estate } from '../core/Estate';
import { kmsKeyArnOf } from './keyPlan';
import { securityGroupIdOf, subnetIdsOf } from './networkPlan';
import { ACCOUNTS, PRIMARY_REGION, standardTags } from './organization';

const KAFKA_VERSION = '3.5.1';

interface StreamingPlan {
  readonly environment: 'prod' | 'staging' | 'dev';
  readonly keyAlias: string;
  readonly brokerType: string;
  readonly brokerCount: number;
  readonly storageGibPerBroker: number;
  readonly clientBroker?: 'TLS_PLAINTEXT';
}

const PLANS: readonly StreamingPlan[] = [
  {
    environment: 'prod',
    keyAlias: 'records-data',
    brokerType: 'kafka.m5.large',
    brokerCount: 3,
    storageGibPerBroker: 1000,
  },
  {
    environment: 'staging',
    keyAlias: 'staging-data',
    brokerType: 'kafka.m5.large',
    brokerCount: 3,
    storageGibPerBroker: 100,
    // See imperfections.ts.
    clientBroker: 'TLS_PLAINTEXT',
  },
  {
    environment: 'dev',
    keyAlias: 'dev-data',
    brokerType: 'kafka.t3.small',
    brokerCount: 2,
    storageGibPerBroker: 50,
  },
];

/** Adds the MSK clusters that the records microservice streams through. */
export function addStreaming(estate: Estate): void {
  for (const plan of PLANS) {
    const { environment, brokerCount } = plan;
    const name = `${environment}-kafka`;
    const accountId = ACCOUNTS[environment];
    estate.add(
      kafkaClusters,
      accountId,
      PRIMARY_REGION,
      makeKafkaCluster({
        ...plan,
        accountId,
        region: PRIMARY_REGION,
        name,
        createdAt: new Date('2023-10-24T08:30:00Z'),
        tags: standardTags('records', environment, 'records-api'),
        kafkaVersion: KAFKA_VERSION,
        // Brokers are spread evenly, so there are no more subnets than brokers.
        subnetIds: subnetIdsOf(environment, PRIMARY_REGION, 'private').slice(
          0,
          brokerCount,
        ),
        securityGroupIds: [
          securityGroupIdOf(environment, PRIMARY_REGION, name),
        ],
        kmsKeyArn: kmsKeyArnOf(environment, PRIMARY_REGION, plan.keyAlias),
      }),
    );
  }
}
