/**
 * Types, permissions and client of the AWS inventory.
 *
 * @packageDocumentation
 */
export * from './AwsInventoryApi';
export * from './AwsInventoryClient';
export * from './permissions';
export * from './resourceState';
export * from './types';
