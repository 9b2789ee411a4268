export { backupCopyJobs } from './backup-copy-jobs';
export { backupPlans } from './backup-plans';
export { backupRecoveryPoints } from './backup-recovery-points';
export { backupRestoreJobs } from './backup-restore-jobs';
export { backupVaults } from './backup-vaults';
