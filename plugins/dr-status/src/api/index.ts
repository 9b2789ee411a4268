export * from './drStatusApiRef';
export * from './drStatusExportApiRef';
