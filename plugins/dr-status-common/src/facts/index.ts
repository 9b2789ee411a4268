export type {
  SourceCoverage,
  SourceMetric,
  SourceResource,
} from '@meridian/plugin-rds-inspector-common';
export * from './EstateInput';
export { LagIndex, type LagFacts } from './LagIndex';
export * from './metricIds';
export { RecoveryEstate } from './RecoveryEstate';
