/**
 * The pages of the AWS inventory.
 *
 * @packageDocumentation
 */
export { awsInventoryPlugin as default } from './plugin';
export {
  awsInventoryApiRef,
  resourceExportApiRef,
  type ResourceExportApi,
} from './api';
export { ChangeEntry } from './resource/ChangeEntry';
export { coverageAnswer, type CoverageAnswer } from './coverage/coverageAnswer';
export { CoverageGrid } from './coverage/CoverageGrid';
export { inventoryAnswer } from './inventory/inventoryAnswer';
export { ResourceTable } from './inventory/ResourceTable';
export { unreadTargets, useCoverage } from './coverage/useCoverage';
export { useInventoryLinks, type InventoryLinks } from './useInventoryLinks';
