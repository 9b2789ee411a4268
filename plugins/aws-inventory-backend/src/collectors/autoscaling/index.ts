export { autoScalingGroups } from './autoscaling-groups';
