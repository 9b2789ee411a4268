export { CHECKS } from './CHECKS';
export { toDefinition, type Check, type CheckContext } from './Check';
export { evaluateChecks, evaluateChecksSteps } from './evaluateChecks';
