export { capacityBlockers, capacityChecks } from './capacity';
export {
  dependencyOrder,
  type Dependent,
  type DependencyOrder,
} from './dependencyOrder';
export * from './document';
export { SERVICE_QUOTA_TYPE } from './quotas';
export { simulateLoss, summarizeOutcomes } from './simulateLoss';
export { storeLossOf } from './storeLoss';
