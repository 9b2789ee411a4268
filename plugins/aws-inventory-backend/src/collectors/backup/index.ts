export { backupCopyJobs } from './backup-copy-jobs';
export { backupPlans } from './backup-plans';
export { backupRecoveryPoints } from './backup-recovery-points';
export { backupVaults } from './backup-vaults';
