/**
 * What other plugins need to bring probes of their own to the recovery status, and what policies need to decide about it.
 *
 * @packageDocumentation
 */
export * from './drSystemPermissionRef';
export * from './extensionPoints';
export * from './rules/isSystemOwnedBy';
export type {
  ProbeInput,
  ProbeResult,
  RecoveryProbe,
  StoreFinding,
} from '@meridian/plugin-dr-status-common';
