import type { EnvironmentStandard, StandardRule } from './DatabaseStandard';

const DESIGN = 'Platform design overview';
const SERVICES = 'Services architecture, Amazon RDS, Configuration';
const RESILIENCE =
  'High-level architecture, Comprehensive Backup and Recovery, Database Backup Strategy';
const OBJECTIVES = 'High-level architecture, Recovery Point Objectives (RPO)';
const SECURITY = 'High-level architecture, Data Security';
const INNOVATE = 'Innovate architecture, Database';
const MICROSERVICE = 'Microservice infrastructure, Amazon RDS for PostgreSQL';
const MICROSERVICE_RECOVERY =
  'Microservice infrastructure, Disaster Recovery on AWS';
const PRACTICE = 'Good practice of RDS; the reference documents do not say';

function rule<T>(value: T, source: string): StandardRule<T> {
  return { value, source };
}

/** What the reference documents want of production. */
export const PRODUCTION_STANDARD: EnvironmentStandard = {
  encrypted: rule(true, `${SERVICES}: StorageEncrypted`),
  customerManagedKey: rule(true, `${SECURITY}: encrypted using AWS KMS`),
  publicAccess: rule(false, `${INNOVATE}: private subnet, security groups`),
  deletionProtection: rule(true, `${SERVICES}: DeletionProtection`),
  backupRetentionDays: rule(35, `${RESILIENCE}; ${MICROSERVICE}: 35 days`),
  multiAz: rule(true, `${SERVICES}: MultiAZ; ${DESIGN}: RDS Multi-AZ`),
  readerCount: rule(1, `${SERVICES}: read replicas; ${INNOVATE}`),
  iamAuthentication: rule(true, `${INNOVATE}: IAM authentication`),
  tlsRequired: rule(true, `${INNOVATE}: SSL/TLS for in-transit`),
  monitoringIntervalSeconds: rule(60, `${SERVICES}: MonitoringInterval`),
  performanceInsights: rule(true, `${SERVICES}: Performance Insights`),
  logExports: rule(true, PRACTICE),
  autoMinorVersionUpgrade: rule(true, PRACTICE),
  copyTagsToSnapshot: rule(true, PRACTICE),
  storageAutoscaling: rule(true, `${INNOVATE}: storage autoscaling`),
  secondRegion: rule(true, `${RESILIENCE}: cross-Region backup`),
  restoreTestDays: rule(31, `${RESILIENCE}: monthly restoration testing`),
  eventSubscription: rule(true, PRACTICE),
  alarms: rule(true, `${INNOVATE}: alerts, replication lag`),
  replicaLagSeconds: rule(300, `${MICROSERVICE_RECOVERY}: RPO of 5 minutes`),
  globalLagSeconds: rule(
    1,
    `${OBJECTIVES}: database data loss of less than 1 second`,
  ),
  connectionsPercent: rule(80, PRACTICE),
  daysUntilStorageFull: rule(90, PRACTICE),
  supportWarningDays: rule(365, PRACTICE),
  certificateWarningDays: rule(180, PRACTICE),
};

/** Staging is built like production, with shorter backups and in one Region. */
export const STAGING_STANDARD: EnvironmentStandard = {
  ...PRODUCTION_STANDARD,
  backupRetentionDays: rule(7, PRACTICE),
  multiAz: rule(true, `${INNOVATE}: staging and prod multi-AZ`),
  readerCount: rule(1, `${INNOVATE}: staging and prod with read replicas`),
  secondRegion: rule(false, PRACTICE),
  restoreTestDays: rule(0, PRACTICE),
  eventSubscription: rule(false, PRACTICE),
  alarms: rule(false, PRACTICE),
};

/** What all environments share, the platform's own database among it. */
export const SHARED_STANDARD: EnvironmentStandard = {
  ...PRODUCTION_STANDARD,
  backupRetentionDays: rule(30, `${SERVICES}: BackupRetentionPeriod`),
};

/** Development: smaller instances with minimal data, protected and encrypted all the same. */
export const DEVELOPMENT_STANDARD: EnvironmentStandard = {
  ...STAGING_STANDARD,
  deletionProtection: rule(false, `${INNOVATE}: dev has minimal data`),
  multiAz: rule(false, `${INNOVATE}: dev is a smaller instance`),
  storageAutoscaling: rule(false, PRACTICE),
  logExports: rule(false, PRACTICE),
};
