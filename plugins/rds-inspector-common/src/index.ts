/**
 * The model of databases: facts, checks, outcomes, and what the API answers with.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './assembly';
export * from './checks';
export * from './facts';
export {
  DEFAULT_EXTENDED_SUPPORT_PRICES,
  type ExtendedSupportPrices,
} from './lib/extendedSupport';
export {
  daysUntilStandardSupportEnds,
  supportOf,
  type EngineSupport,
} from './lib/engineSupport';
export { engineTitle } from './lib/engines';
export { sizeOfInstanceClass } from './lib/instanceClass';
export { maximumConnections } from './lib/maximumConnections';
export {
  differencesFromDefault,
  parameterDifferences,
} from './lib/parameterDifferences';
export { evaluateParameterFormula } from './lib/parameterFormula';
export { forecastStorage, type StorageForecast } from './lib/storageForecast';
export * from './outcomes';
export * from './readModel';
export * from './standard';
export * from './types';
