export * from './databaseExportApiRef';
export * from './rdsInspectorApiRef';
