/**
 * The AWS inventory in the catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleAwsInventory as default } from './module';
