export { rdsAutomatedBackups } from './rds-automated-backups';
export { rdsDbClusterSnapshots } from './rds-db-cluster-snapshots';
export { rdsDbClusters } from './rds-db-clusters';
export { rdsDbInstances } from './rds-db-instances';
export { rdsDbProxies } from './rds-db-proxies';
export { rdsDbSnapshots } from './rds-db-snapshots';
export { rdsGlobalClusters } from './rds-global-clusters';
