/**
 * The inspector of RDS and Aurora databases.
 *
 * @packageDocumentation
 */
export { rdsInspectorPlugin as default } from './plugin';
