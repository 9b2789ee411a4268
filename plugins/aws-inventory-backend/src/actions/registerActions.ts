import type { AuditorService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { Inventory } from '../service/Inventory';
import { registerGetAwsUsageAction } from './getAwsUsage';
import { registerGetCoverageAction } from './getCoverage';
import { registerGetResourceAction } from './getResource';
import { registerSearchResourcesAction } from './searchResources';

/** What actions work with. */
export interface ActionDependencies {
  readonly actionsRegistry: ActionsRegistryService;
  /** Checks the permissions of those who call the actions. */
  readonly inventory: Inventory;
  readonly auditor: AuditorService;
}

/** Offers the inventory's main reads to the command line and to agents. */
export function registerActions(dependencies: ActionDependencies): void {
  registerSearchResourcesAction(dependencies);
  registerGetResourceAction(dependencies);
  registerGetCoverageAction(dependencies);
  registerGetAwsUsageAction(dependencies);
}
