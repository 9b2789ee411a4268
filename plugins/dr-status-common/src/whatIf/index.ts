export { capacityBlockers, capacityChecks } from './capacity';
export {
  dependencyOrder,
  type Dependent,
  type DependencyOrder,
} from './dependencyOrder';
export { SERVICE_QUOTA_TYPE } from './quotas';
export { simulateLoss } from './simulateLoss';
export { storeLossOf } from './storeLoss';
