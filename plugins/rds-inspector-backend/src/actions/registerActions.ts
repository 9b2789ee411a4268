import type { AuditorService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { Databases } from '../service/Databases';
import { registerGetDatabaseAction } from './getDatabase';
import { registerListDatabaseFindingsAction } from './listDatabaseFindings';
import { registerListDatabasesAction } from './listDatabases';

/** What actions work with. */
export interface ActionDependencies {
  readonly actionsRegistry: ActionsRegistryService;
  /** Checks the permissions of those who call the actions. */
  readonly databases: Databases;
  readonly auditor: AuditorService;
}

/** Offers the inspector's main reads to the command line and to agents. */
export function registerActions(dependencies: ActionDependencies): void {
  registerListDatabasesAction(dependencies);
  registerGetDatabaseAction(dependencies);
  registerListDatabaseFindingsAction(dependencies);
}
