export { elasticLoadBalancingLoadBalancers } from './elasticloadbalancing-load-balancers';
export { elasticLoadBalancingTargetGroups } from './elasticloadbalancing-target-groups';
