export interface Config {
  meridian?: {
    permission?: {
      /**
       * Who has which role. A person has a role when they are in one of its groups; with several
       * roles they may do what any of them allows. Who has none sees nothing.
       */
      roles?: {
        /** Reads the catalog and what belongs to their teams or is shared; runs templates. */
        developer?: {
          /** Entity references, for example group:default/developers */
          groups: string[];
        };
        /** Reads and runs everything. */
        platformEngineer?: {
          /** Entity references, for example group:default/platform-engineering */
          groups: string[];
        };
        /** Reads everything, changes nothing. */
        auditor?: {
          /** Entity references, for example group:default/auditors */
          groups: string[];
        };
      };
      /**
       * Owners whose AWS resources every developer may read, because everybody builds on them, for
       * example the platform team's networks and clusters.
       */
      sharedOwners?: string[];
    };
  };
}
