export {
  AttributeReader,
  known,
  lastValueOf,
  mapFact,
  unknown,
  type Fact,
  type KnownFact,
  type UnknownFact,
} from '@meridian/aws-common';
export { buildFacts, buildFactsSteps, type RdsFacts } from './buildFacts';
export { CoverageIndex, type Place } from './CoverageIndex';
export * from './DatabaseFacts';
export type { MetricFacts } from './MetricIndex';
export type {
  CertificateFacts,
  EngineVersionFacts,
  LifecycleFacts,
  UpgradeTargetFacts,
} from './readReference';
export { readParameterGroup } from './readRelated';
export { ReferenceIndex } from './ReferenceIndex';
export * from './related';
export * from './settings';
export * from './sources';
