export { buildFacts, type RdsFacts } from './buildFacts';
export * from './DatabaseFacts';
export * from './Fact';
export type { MetricFacts } from './MetricIndex';
export type {
  CertificateFacts,
  EngineVersionFacts,
  LifecycleFacts,
  UpgradeTargetFacts,
} from './readReference';
export { ReferenceIndex } from './ReferenceIndex';
export * from './related';
export * from './settings';
export * from './sources';
