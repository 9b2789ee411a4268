/**
 * The pages of recovery: would we survive the loss of a Region, and how do we know.
 *
 * @packageDocumentation
 */
export { drStatusPlugin as default } from './plugin';
export { useRecoveryLinks, type RecoveryLinks } from './useRecoveryLinks';
