import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { RecoveryProbe } from '@meridian/plugin-dr-status-common';

/**
 * Adds probes to the recovery status. All must be added before the plugin starts.
 *
 * A probe of workloads takes the place of the one that says that nothing is known of them.
 */
export interface DrStatusProbesExtensionPoint {
  /** @throws ConflictError when a probe of that id is there already */
  addProbe(...probes: RecoveryProbe[]): void;
}

export const drStatusProbesExtensionPoint =
  createExtensionPoint<DrStatusProbesExtensionPoint>({
    id: 'dr-status.probes',
  });
