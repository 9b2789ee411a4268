import type {
  ClientApplication,
  DatabaseWorkload,
  Statement,
  WorkloadOf,
} from '../../aws/pi/collections';
import { splitRdsArn } from '../../aws/rds/arns';
import { stableNumber } from '../ids';
import { NETWORKS, ZONES } from '../networkPlan';
import { ACCOUNTS } from '../organization';
import { ORDER_PROCESSING_STATEMENTS } from './orderProcessing';
import {
  COMMON_STATEMENTS,
  INNOVATE_STATEMENTS,
  PLATFORM_STATEMENTS,
  RECORDS_STATEMENTS,
  REPORTING_STATEMENTS,
} from './others';
import {
  AUTHENTICATION_STATEMENTS,
  PROFILE_STATEMENTS,
  USER_STATEMENTS,
} from './userManagement';

/** What is done on the databases of the estate, by the name of the database in the engine. */
const STATEMENTS: Readonly<Record<string, readonly Statement[]>> = {
  orders: ORDER_PROCESSING_STATEMENTS,
  user: USER_STATEMENTS,
  authentication: AUTHENTICATION_STATEMENTS,
  profile: PROFILE_STATEMENTS,
  innovate: INNOVATE_STATEMENTS,
  records: RECORDS_STATEMENTS,
  reporting: REPORTING_STATEMENTS,
  platform_db: PLATFORM_STATEMENTS,
};
const HOSTS_PER_APPLICATION = 3;
const WRITING = /^(insert|update|delete|copy|commit)\b|\bfor update$/i;

/** What is done on a database of the estate: of readers, only what reads. */
export const workloadOf: WorkloadOf = (instance, isWriter) => {
  const databaseName = instance.DBName ?? 'postgres';
  const all = STATEMENTS[databaseName] ?? COMMON_STATEMENTS;
  const statements =
    isWriter && !instance.ReadReplicaSourceDBInstanceIdentifier
      ? all
      : all.filter(({ text }) => !WRITING.test(text));
  return {
    databaseName,
    statements,
    applications: applicationsOf(statements, instance.DBInstanceArn ?? ''),
  } satisfies DatabaseWorkload;
};

function applicationsOf(
  statements: readonly Statement[],
  databaseArn: string,
): ClientApplication[] {
  const names = new Set(statements.map(({ application }) => application));
  return [...names].map(name => ({
    name,
    user: name.replaceAll('-', '_'),
    hosts: Array.from({ length: HOSTS_PER_APPLICATION }, (_, index) =>
      hostOf(databaseArn, `${databaseArn}/${name}/${index}`),
    ),
  }));
}

/** An address in a private subnet of the VPC that the database is in. */
function hostOf(databaseArn: string, seed: string): string {
  const { accountId, region } = splitRdsArn(databaseArn);
  const prefix =
    NETWORKS.find(
      network =>
        ACCOUNTS[network.account] === accountId && network.region === region,
    )?.prefix ?? '10.0';
  const subnet = 11 + stableNumber(seed, ZONES.length);
  return `${prefix}.${subnet}.${4 + stableNumber(`${seed}/host`, 250)}`;
}
