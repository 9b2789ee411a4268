/**
 * The pages of the databases in RDS and Aurora.
 *
 * @packageDocumentation
 */
export { rdsInspectorPlugin as default } from './plugin';
export {
  databaseExportApiRef,
  rdsInspectorApiRef,
  type DatabaseExportApi,
} from './api';
export { useDatabaseLinks, type DatabaseLinks } from './useDatabaseLinks';
