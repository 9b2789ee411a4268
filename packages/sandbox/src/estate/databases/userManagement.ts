import type { DBInstance } from '@aws-sdk/client-rds';
import { dbInstances, pendingMaintenance } from '../../aws/rds/collections';
import { rdsArn } from '../../aws/rds/arns';
import { makeDbInstance, windowsOf } from '../../aws/rds/factory';
import type { Estate } from '../../core/Estate';
import {
  ACCOUNTS,
  PRIMARY_REGION,
  SECONDARY_REGION,
  standardTags,
  SYSTEMS,
} from '../organization';
import { placeOf, publicPlaceOf } from './place';

const SERVICES = SYSTEMS['user-management'].components;
type Service = (typeof SERVICES)[number];

/** The newest minor versions of their major ones. */
const ENGINE_VERSIONS: Readonly<Record<Service, string>> = {
  'user-service': '15.17',
  // The major version whose standard support ends first; staging and dev have left it.
  'authentication-service': '14.22',
  'profile-service': '15.17',
};
const UPGRADED_VERSIONS: Readonly<Partial<Record<Service, string>>> = {
  'authentication-service': '16.13',
};

/** The instances with a parameter group of their own. */
const PARAMETER_GROUPS: Readonly<Partial<Record<Service, string>>> = {
  'user-service': 'user-service-prod-postgres15',
};

/** The services whose database has a replica in the second Region. */
const REPLICATED: readonly Service[] = [
  'user-service',
  'authentication-service',
];

const CREATED_AT = new Date('2023-02-14T09:20:00Z');

/**
 * User management: one dedicated PostgreSQL instance per service and environment, Multi-AZ and
 * with a cross-Region replica in production.
 */
export function addUserManagementDatabases(estate: Estate): void {
  for (const service of SERVICES) {
    addProduction(estate, service);
    addSmaller(estate, service, 'staging');
    addSmaller(estate, service, 'dev');
  }
  estate.add(pendingMaintenance, ACCOUNTS.prod, PRIMARY_REGION, {
    resourceArn: rdsArn(
      ACCOUNTS.prod,
      PRIMARY_REGION,
      'db',
      'user-service-prod',
    ),
    action: 'system-update',
    description: 'New Operating System update is available',
    maintenanceWindow: windowsOf('user-service-prod').maintenance,
    timing: 'automatic',
  });
}

function addProduction(estate: Estate, service: Service): void {
  const identifier = `${service}-prod`;
  const replica = `${identifier}-west`;
  const isReplicated = REPLICATED.includes(service);
  const place = placeOf('prod', PRIMARY_REGION);
  const common = {
    engine: 'postgres',
    engineVersion: ENGINE_VERSIONS[service],
    instanceClass: 'db.r6g.large',
    multiAz: true,
    storageGib: 200,
    masterUsername: 'platformadmin',
    createdAt: CREATED_AT,
    tags: standardTags('user-management', 'prod', service),
  };
  estate.add(
    dbInstances,
    place.accountId,
    place.region,
    makeDbInstance({
      ...place,
      ...common,
      identifier,
      retentionDays: service === 'profile-service' ? 1 : 35,
      overrides: {
        DBName: databaseName(service),
        ReadReplicaDBInstanceIdentifiers: isReplicated
          ? [rdsArn(place.accountId, SECONDARY_REGION, 'db', replica)]
          : [],
        ...parameterGroupOf(service),
      },
    }),
  );
  if (isReplicated) {
    const west = placeOf('prod', SECONDARY_REGION);
    estate.add(
      dbInstances,
      west.accountId,
      west.region,
      makeDbInstance({
        ...west,
        ...common,
        identifier: replica,
        retentionDays: 35,
        overrides: {
          DBName: databaseName(service),
          ReadReplicaSourceDBInstanceIdentifier: rdsArn(
            place.accountId,
            place.region,
            'db',
            identifier,
          ),
          StatusInfos: [
            {
              StatusType: 'read replication',
              Normal: true,
              Status: 'replicating',
            },
          ],
        },
      }),
    );
  }
}

function addSmaller(
  estate: Estate,
  service: Service,
  environment: 'staging' | 'dev',
): void {
  const isPublic = environment === 'dev' && service === 'user-service';
  const isStopped = environment === 'dev' && service === 'profile-service';
  const place = isPublic
    ? publicPlaceOf(environment, PRIMARY_REGION)
    : placeOf(environment, PRIMARY_REGION);
  estate.add(
    dbInstances,
    place.accountId,
    place.region,
    makeDbInstance({
      ...place,
      identifier: `${service}-${environment}`,
      engine: 'postgres',
      engineVersion: UPGRADED_VERSIONS[service] ?? ENGINE_VERSIONS[service],
      instanceClass:
        environment === 'staging' ? 'db.t4g.medium' : 'db.t4g.micro',
      storageGib: environment === 'staging' ? 50 : 20,
      retentionDays: 7,
      masterUsername: 'platformadmin',
      createdAt: CREATED_AT,
      tags: standardTags('user-management', environment, service),
      overrides: {
        DBName: databaseName(service),
        DeletionProtection: environment === 'staging',
        PubliclyAccessible: isPublic,
        ...(isStopped ? { DBInstanceStatus: 'stopped' } : {}),
      },
    }),
  );
}

function parameterGroupOf(
  service: Service,
): Pick<DBInstance, 'DBParameterGroups'> {
  const DBParameterGroupName = PARAMETER_GROUPS[service];
  return DBParameterGroupName
    ? {
        DBParameterGroups: [
          { DBParameterGroupName, ParameterApplyStatus: 'in-sync' },
        ],
      }
    : {};
}

function databaseName(service: Service): string {
  return service.replace('-service', '');
}
