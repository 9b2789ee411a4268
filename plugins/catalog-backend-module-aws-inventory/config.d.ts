import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  catalog?: {
    providers?: {
      awsInventory?: {
        /**
         * CloudFormation names of the resource types that become entities, for example
         * AWS::RDS::DBInstance. By default those that people name in conversation: clusters,
         * databases, tables, caches, buckets, queues, topics, functions, load balancers and the like.
         * Entities of other types are removed when the backend starts.
         */
        types?: string[];
        /**
         * The group that entities of resources without an owner get, so that they can be found.
         * By default group:default/unowned, which the provider creates.
         */
        unownedGroup?: string;
        /**
         * How often changes are taken over. By default every 30 seconds. When the backend starts, a failure
         * is tried again within 30 seconds, whatever is written here.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
