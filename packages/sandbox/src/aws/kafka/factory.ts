import type { ClientBroker, Cluster } from '@aws-sdk/client-kafka';
import { stableId, stableUuid } from '../../estate/ids';

const BROKER_TLS_PORT = 9094;
const ZOOKEEPER_PORT = 2181;

/** What tells one provisioned MSK cluster from another; the rest follows from it. */
export interface KafkaClusterOptions {
  readonly accountId: string;
  readonly region: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly tags: Readonly<Record<string, string>>;
  readonly kafkaVersion: string;
  readonly brokerType: string;
  readonly brokerCount: number;
  readonly storageGibPerBroker: number;
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  readonly kmsKeyArn: string;
  /** By default TLS. */
  readonly clientBroker?: ClientBroker;
}

/** Makes a provisioned cluster with its brokers spread over the subnets. */
export function makeKafkaCluster(options: KafkaClusterOptions): Cluster {
  const { accountId, region, name } = options;
  const uuid = stableUuid(`${accountId}/${region}/kafka/${name}`);
  return {
    ClusterArn: `arn:aws:kafka:${region}:${accountId}:cluster/${name}/${uuid}-5`,
    ClusterName: name,
    ClusterType: 'PROVISIONED',
    CreationTime: options.createdAt,
    CurrentVersion: stableId('K', `${name}/version`, 13).toUpperCase(),
    State: 'ACTIVE',
    Tags: { ...options.tags },
    Provisioned: {
      BrokerNodeGroupInfo: {
        BrokerAZDistribution: 'DEFAULT',
        ClientSubnets: [...options.subnetIds],
        InstanceType: options.brokerType,
        SecurityGroups: [...options.securityGroupIds],
        StorageInfo: {
          EbsStorageInfo: { VolumeSize: options.storageGibPerBroker },
        },
        ConnectivityInfo: {
          PublicAccess: { Type: 'DISABLED' },
        },
      },
      NumberOfBrokerNodes: options.brokerCount,
      CurrentBrokerSoftwareInfo: { KafkaVersion: options.kafkaVersion },
      ClientAuthentication: {
        Sasl: { Iam: { Enabled: true }, Scram: { Enabled: false } },
        Tls: { Enabled: false, CertificateAuthorityArnList: [] },
        Unauthenticated: { Enabled: false },
      },
      EncryptionInfo: {
        EncryptionAtRest: { DataVolumeKMSKeyId: options.kmsKeyArn },
        EncryptionInTransit: {
          ClientBroker: options.clientBroker ?? 'TLS',
          InCluster: true,
        },
      },
      EnhancedMonitoring: 'PER_BROKER',
      OpenMonitoring: {
        Prometheus: {
          JmxExporter: { EnabledInBroker: true },
          NodeExporter: { EnabledInBroker: true },
        },
      },
      LoggingInfo: {
        BrokerLogs: {
          CloudWatchLogs: { Enabled: true, LogGroup: `/aws/msk/${name}` },
        },
      },
      StorageMode: 'LOCAL',
      ZookeeperConnectString: zookeeperHosts(options),
    },
  };
}

/** The addresses of the brokers for clients with TLS. */
export function bootstrapBrokersOf(cluster: Cluster): string {
  const [, , , region, accountId] = (cluster.ClusterArn ?? '').split(':');
  const code = hostCode(accountId ?? '', region ?? '', cluster.ClusterName);
  const count = cluster.Provisioned?.NumberOfBrokerNodes ?? 0;
  return Array.from({ length: count })
    .map(
      (_, index) =>
        `b-${
          index + 1
        }.${code}.kafka.${region}.amazonaws.com:${BROKER_TLS_PORT}`,
    )
    .join(',');
}

function zookeeperHosts(options: KafkaClusterOptions): string {
  const { accountId, region, name } = options;
  const code = hostCode(accountId, region, name);
  return [1, 2, 3]
    .map(
      index =>
        `z-${index}.${code}.kafka.${region}.amazonaws.com:${ZOOKEEPER_PORT}`,
    )
    .join(',');
}

function hostCode(
  accountId: string,
  region: string,
  name: string | undefined,
): string {
  const shortName = (name ?? '').replaceAll('-', '');
  return `${shortName}.${stableId('', `${accountId}/${region}/${name}`, 6)}.c5`;
}
