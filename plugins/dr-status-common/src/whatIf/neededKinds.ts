import { STATEFUL_KINDS, type StoreKind } from '../types';

/** The kinds without which a system does not answer. Others can be missing, and are told as blockers. */
export const NEEDED_KINDS: ReadonlySet<StoreKind> = new Set<StoreKind>([
  ...STATEFUL_KINDS,
  'load-balancer',
]);
