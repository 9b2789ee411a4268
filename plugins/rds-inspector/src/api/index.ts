export * from './rdsInspectorApiRef';
