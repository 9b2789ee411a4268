/**
 * What other plugins need to bring probes of their own to the recovery status.
 *
 * @packageDocumentation
 */
export * from './extensionPoints';
export type {
  ProbeInput,
  ProbeResult,
  RecoveryProbe,
  StoreFinding,
} from '@meridian/plugin-dr-status-common';
