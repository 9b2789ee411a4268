/**
 * What other backend plugins and modules need to extend or read the AWS inventory.
 *
 * @packageDocumentation
 */
export * from './applyOwnerRestriction';
export * from './AwsCollector';
export * from './awsInventoryServiceRef';
export * from './awsResourcePermissionRef';
export * from './extensionPoints';
export * from './FirstReadGate';
export * from './InventoryChangeFollower';
export * from './inventoryChanges';
export * from './MetricSeriesDefinition';
export * from './ObservedResource';
export * from './readInventoryContents';
export * from './ReadRestrictor';
export * from './rules/isOwnedBy';
