/**
 * The pages of recovery: would we survive the loss of a Region, and how do we know.
 *
 * @packageDocumentation
 */
export { drStatusPlugin as default } from './plugin';
export {
  drStatusApiRef,
  drStatusExportApiRef,
  type DrStatusExportApi,
} from './api';
export { useRecoveryLinks, type RecoveryLinks } from './useRecoveryLinks';
