import { alarms } from './alarms';
import { autoMinorVersionUpgrade } from './autoMinorVersionUpgrade';
import { backupRetention } from './backupRetention';
import { certificate } from './certificate';
import { clusterReaders } from './clusterReaders';
import { clusterZones } from './clusterZones';
import { connectionsNearMaximum } from './connectionsNearMaximum';
import { copyTagsToSnapshots } from './copyTagsToSnapshots';
import { defaultAdminName } from './defaultAdminName';
import { defaultPort } from './defaultPort';
import { deletionProtection } from './deletionProtection';
import { encryptionKey } from './encryptionKey';
import { engineSupport } from './engineSupport';
import { enhancedMonitoring } from './enhancedMonitoring';
import { eventSubscription } from './eventSubscription';
import { globalHeadlessSecondary } from './globalHeadlessSecondary';
import { globalParameterDifference } from './globalParameterDifference';
import { globalRpo } from './globalRpo';
import { globalVersionMismatch } from './globalVersionMismatch';
import { iamAuthentication } from './iamAuthentication';
import { logExports } from './logExports';
import { maintenanceForced } from './maintenanceForced';
import { minorVersion } from './minorVersion';
import { multiAz } from './multiAz';
import { owner } from './owner';
import { parameterGroupInSync } from './parameterGroupInSync';
import { performanceInsights } from './performanceInsights';
import { proxyTls } from './proxyTls';
import { publicAccess } from './publicAccess';
import { publicSubnets } from './publicSubnets';
import { replicaLag } from './replicaLag';
import { restoreTest } from './restoreTest';
import { secondRegion } from './secondRegion';
import { snapshotsEncrypted } from './snapshotsEncrypted';
import { snapshotsPublic } from './snapshotsPublic';
import { snapshotsShared } from './snapshotsShared';
import { stopped } from './stopped';
import { storageAutoscaling } from './storageAutoscaling';
import { storageDaysUntilFull } from './storageDaysUntilFull';
import { storageEncrypted } from './storageEncrypted';
import { tlsRequired } from './tlsRequired';
import type { Check } from './Check';

/** All checks, in the order in which they are shown: by what they are about. */
export const CHECKS: readonly Check[] = [
  storageEncrypted,
  encryptionKey,
  publicAccess,
  publicSubnets,
  tlsRequired,
  proxyTls,
  iamAuthentication,
  defaultAdminName,
  defaultPort,
  snapshotsPublic,
  snapshotsShared,
  snapshotsEncrypted,
  deletionProtection,
  backupRetention,
  secondRegion,
  restoreTest,
  multiAz,
  clusterReaders,
  clusterZones,
  replicaLag,
  globalHeadlessSecondary,
  globalVersionMismatch,
  globalParameterDifference,
  globalRpo,
  engineSupport,
  minorVersion,
  autoMinorVersionUpgrade,
  maintenanceForced,
  certificate,
  storageAutoscaling,
  storageDaysUntilFull,
  connectionsNearMaximum,
  enhancedMonitoring,
  performanceInsights,
  logExports,
  eventSubscription,
  alarms,
  parameterGroupInSync,
  stopped,
  copyTagsToSnapshots,
  owner,
];
