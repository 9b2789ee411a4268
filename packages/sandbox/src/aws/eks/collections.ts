import type {
  Addon,
  Cluster,
  FargateProfile,
  Nodegroup,
} from '@aws-sdk/client-eks';
import { collection } from '../../core/Estate';

/** Clusters as EKS describes them. */
export const clusters = collection<Cluster>('eks.clusters');
/** Managed node groups of all clusters; each names its cluster. */
export const nodegroups = collection<Nodegroup>('eks.nodegroups');
/** Fargate profiles of all clusters; each names its cluster. */
export const fargateProfiles = collection<FargateProfile>(
  'eks.fargate-profiles',
);
/** Installed add-ons of all clusters; each names its cluster. */
export const addons = collection<Addon>('eks.addons');
