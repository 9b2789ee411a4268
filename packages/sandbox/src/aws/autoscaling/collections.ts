import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling';
import { collection } from '../../core/Estate';

export const autoScalingGroups =
  collection<AutoScalingGroup>('autoscaling.groups');
