export * from './awsInventoryApiRef';
export * from './resourceExportApiRef';
