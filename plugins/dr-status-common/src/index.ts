/**
 * The model of recovery: facts, probes, objectives, verdicts, what-if, drills, and what the API answers with.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './drills';
export * from './facts';
export * from './objectives';
export * from './permissions';
export * from './probes';
export * from './readModel';
export * from './RecoveryOptions';
export * from './series';
export * from './types';
export * from './verdicts';
export * from './whatIf';
