import { collection } from '../../core/Estate';

/** A quota that was raised above AWS's default, in one account and Region. */
export interface AppliedQuota {
  /** For example `ec2`. */
  readonly serviceCode: string;
  /** For example `L-1216C47A`. */
  readonly quotaCode: string;
  readonly value: number;
}

export const appliedQuotas = collection<AppliedQuota>(
  'servicequotas.applied-quotas',
);
