import type { AuditorService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { Drills } from '../drills/DrillsService';
import type { Recovery } from '../service/Recovery';
import { registerGetRecoveryStatusAction } from './getRecoveryStatus';
import { registerListDrillsAction } from './listDrills';
import { registerSimulateRegionLossAction } from './simulateRegionLoss';

/** What actions work with. Both check the permissions of those who call the actions. */
export interface ActionDependencies {
  readonly actionsRegistry: ActionsRegistryService;
  readonly recovery: Pick<
    Recovery,
    'searchSystems' | 'getSystem' | 'simulateLoss'
  >;
  readonly drills: Pick<Drills, 'list'>;
  readonly auditor: AuditorService;
}

/** Offers the main reads of the recovery status to the command line and to agents. */
export function registerActions(dependencies: ActionDependencies): void {
  registerGetRecoveryStatusAction(dependencies);
  registerSimulateRegionLossAction(dependencies);
  registerListDrillsAction(dependencies);
}
