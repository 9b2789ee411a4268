/**
 * The inventory of what exists in AWS.
 *
 * @packageDocumentation
 */
export { awsInventoryPlugin as default } from './plugin';
