export { eksAddons } from './eks-addons';
export { eksClusters } from './eks-clusters';
export { eksFargateProfiles } from './eks-fargate-profiles';
export { eksNodegroups } from './eks-nodegroups';
