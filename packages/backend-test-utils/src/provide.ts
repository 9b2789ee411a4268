import {
  coreServices,
  createServiceFactory,
  type ServiceFactory,
  type ServiceRef,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Gives the same implementation of a service to all plugins. */
export function provide<TService>(
  service: ServiceRef<TService, 'plugin'>,
  implementation: NoInfer<TService>,
): ServiceFactory<TService, 'plugin'> {
  return createServiceFactory({
    service,
    deps: {},
    factory: () => implementation,
  });
}

/** Gives every plugin a database of its own. */
export function provideDatabases(
  byPluginId: Readonly<Record<string, Knex>>,
): ServiceFactory {
  return createServiceFactory({
    service: coreServices.database,
    deps: { plugin: coreServices.pluginMetadata },
    factory: ({ plugin }) => ({
      getClient: async () => byPluginId[plugin.getId()],
    }),
  });
}
