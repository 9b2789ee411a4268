/**
 * The model of recovery: facts, probes, objectives, verdicts, what-if, drills, and what the API answers with.
 *
 * @packageDocumentation
 */
export * from './types';
