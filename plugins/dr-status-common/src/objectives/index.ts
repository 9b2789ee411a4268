export { parseDuration } from './parseDuration';
export { parseTrafficSplit } from './parseTrafficSplit';
export * from './RecoveryTier';
export { RECOVERY_ANNOTATIONS, resolveObjective } from './resolveObjective';
