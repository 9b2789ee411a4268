import { HumanDuration } from '@backstage/types';

export interface Config {
  /** Reading AWS into the inventory. Accounts and Regions are in `meridian.aws`. */
  awsInventory?: {
    /** The ids of the only collectors that run. By default all run. */
    enabledCollectors?: string[];
    /** The ids of collectors that do not run. What they read before stays, and ages. */
    disabledCollectors?: string[];
    /** How often collectors run that `intervals` does not name. By default each has its own interval. */
    defaultInterval?: HumanDuration | string;
    /** How often collectors run, by their ids. */
    intervals?: { [collectorId: string]: HumanDuration | string };
    /**
     * How many scans each process of the portal runs at once in one Region. Every Region has
     * workers of its own, so that one that hangs holds up no other. 6 by default.
     */
    workersPerRegion?: number;
    /** How many scans run at once in one account and Region, over all processes. 2 by default. */
    workersPerTarget?: number;
    /** How long one scan may take before it counts as failed. 5 minutes by default. */
    scanDeadline?: HumanDuration | string;
    /** After how many intervals without a successful scan what is known is stale. 12 by default. */
    staleAfterIntervals?: number;
    /**
     * The keys of the tags that say to whom and what a resource belongs. The first that a resource
     * has counts. A list replaces the default one.
     */
    tags?: {
      /** By default `owner`, `Owner`, `team`, `Team`. A value is a group's name or an entity reference. */
      owner?: string[];
      /** By default `system`, `System`, `project`, `Project`. */
      system?: string[];
      /** By default `component`, `Component`, `service`, `Service`. */
      component?: string[];
      /** By default `environment`, `Environment`, `env`, `Env`. */
      environment?: string[];
    };
    scans?: {
      /** How long the record of a scan is kept. 7 days by default. */
      retention?: HumanDuration | string;
    };
    history?: {
      /**
       * How long changes, resources that are gone, and counts of AWS calls are kept. 400 days by
       * default.
       */
      retention?: HumanDuration | string;
    };
    metrics?: {
      /** Whether CloudWatch metrics are collected, which AWS charges for. True by default. */
      enabled?: boolean;
      /** How often new points are fetched. 5 minutes by default. */
      interval?: HumanDuration | string;
      /**
       * How far back the first fetch of a series goes. 3 hours by default. Series that tell of growth reach
       * back 30 days by themselves, by the hour.
       */
      backfill?: HumanDuration | string;
      retention?: {
        /** Points as CloudWatch gave them. 7 days by default. */
        raw?: HumanDuration | string;
        /** Points rolled up to 5 minutes. 90 days by default. */
        fiveMinutes?: HumanDuration | string;
        /** Points rolled up to hours. 730 days by default. */
        hourly?: HumanDuration | string;
      };
    };
  };
}
