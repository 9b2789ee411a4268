// Generated from openapi.yaml by `yarn generate`; do not edit.
export type paths = {
    "/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All checks, what each rests on, and how many databases have which outcome */
        get: operations["listChecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/database": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything about one database that is known without asking AWS */
        get: operations["getDatabase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/database/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalog entities that depend on a database, as far as the caller may read them */
        get: operations["getDatabaseDependents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/database/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a database and those below it */
        get: operations["getDatabaseEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/database/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The findings of one database and of those below it, worst first */
        get: operations["getDatabaseFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/database/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the sessions of an instance waited for, from Performance Insights */
        get: operations["getDatabaseLoad"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/database/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log files of the instances of a database: names, sizes and times, not their content */
        get: operations["getDatabaseLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/database/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Charts of one database, with all its instances where it is a cluster */
        get: operations["getDatabaseMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/database/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What RDS recommends for a database and those below it */
        get: operations["getDatabaseRecommendations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/databases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page of groups of databases of which at least one matches every filter */
        get: operations["searchDatabases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/databases/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All databases that match, as a file with the columns asked for */
        get: operations["exportDatabases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/databases/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands above the fleet: counts, versions, findings, upgrades due, what is not readable, of all that matches */
        get: operations["summarizeDatabases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entity-databases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The databases of a Component, System or Resource of the catalog */
        get: operations["getEntityDatabases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page of the findings of the fleet, or of those that were open at a time */
        get: operations["searchFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All findings that match, as a file with the columns asked for */
        get: operations["exportFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
};
export type webhooks = Record<string, never>;
export type components = {
    schemas: {
        /** @description A failure that somebody accepted: why, who, and until when. */
        AppliedException: {
            approver: string;
            /** @description The last day on which it counts, ISO 8601 date (`2027-01-31`). */
            expires: string;
            reason: string;
            /** @description Where it is written: `config` or the reference of the entity that carries the annotation. */
            source: string;
        };
        AssessmentFailure: {
            /** Format: date-time */
            failedAt: string;
            message: string;
        };
        /** @description How the assessment stands: what the portal knows of databases is made by it. */
        AssessmentState: {
            /**
             * Format: date-time
             * @description When the newest complete assessment finished; absent before the first.
             */
            assessedAt?: string;
            databaseCount?: number;
            durationSeconds?: number;
            failure?: components["schemas"]["AssessmentFailure"];
        };
        BackupPanel: {
            /** @description The database whose backups these are, where that is another one: the cluster of an instance. */
            keptByArn?: string;
            lastRestoreTest?: components["schemas"]["RestoreTest"];
            /** @description UTC, for example `03:00-03:30`. */
            preferredWindow?: string;
            replicated: components["schemas"]["ReplicatedBackup"][];
            /** @description 0: automated backups are off. Absent when it is not known or they belong to the cluster. */
            retentionDays?: number;
            snapshotCount: number;
            /** @description Newest first, at most 200. */
            snapshots: components["schemas"]["SnapshotSummary"][];
            unknowns: components["schemas"]["UnknownNotice"][];
            window?: components["schemas"]["RestorableWindow"];
        };
        BlueGreenDeployment: {
            arn: string;
            /** Format: date-time */
            createdAt?: string;
            name: string;
            sourceArn?: string;
            /** @description AWS's word, for example `PROVISIONING`, `AVAILABLE`, `SWITCHOVER_COMPLETED`. */
            status?: string;
            statusDetails?: string;
            switchovers: {
                sourceArn?: string;
                status?: string;
                targetArn?: string;
            }[];
            targetArn?: string;
            tasks: {
                name: string;
                status: string;
            }[];
        };
        /** @description The server certificate of an instance. */
        CertificatePanel: {
            arn: string;
            /** @description For example `rds-ca-rsa2048-g1`. */
            authority?: string;
            /**
             * Format: date-time
             * @description Of the authority, from AWS's list of certificates.
             */
            authorityValidTill?: string;
            databaseName: string;
            daysLeft?: number;
            unknown?: components["schemas"]["UnknownNotice"];
            /**
             * Format: date-time
             * @description Of the server certificate itself.
             */
            validTill?: string;
        };
        /** @description One point of a chart; where AWS has no data there is none. */
        ChartPoint: {
            /**
             * Format: date-time
             * @description ISO 8601, the begin of the period.
             */
            time: string;
            value: number;
        };
        /** @description One line of a chart. */
        ChartSeries: {
            /** @description The database. */
            arn: string;
            databaseName: string;
            id: string;
            /** @description What tells it from the other lines of the chart, for example `orders-prod-1 read`. */
            label: string;
            /** @description AWS's name of the metric, for example `CPUUtilization`. */
            metricName: string;
            periodSeconds: number;
            points: components["schemas"]["ChartPoint"][];
            region: string;
            /**
             * @description Where the points come from: asked for now, or what the inventory keeps.
             * @enum {string}
             */
            source: "cloudwatch" | "inventory";
            state: components["schemas"]["LiveState"];
            statistic: string;
        };
        /** @enum {string} */
        ChartUnit: "seconds" | "bytes" | "bytes-per-second" | "percent" | "count" | "count-per-second" | "average-active-sessions";
        /** @enum {string} */
        CheckCategory: "security" | "backup" | "availability" | "operations" | "lifecycle" | "capacity" | "ownership";
        /** @description A check as it is sent to clients. */
        CheckDefinition: {
            appliesTo: components["schemas"]["DatabaseKind"][];
            category: components["schemas"]["CheckCategory"];
            fix: components["schemas"]["CheckFix"];
            /** @description Unique, kebab-case, for example `storage-encrypted`. It never changes. */
            id: string;
            reads: components["schemas"]["FactGroup"][];
            references: components["schemas"]["CheckReferences"];
            severity: components["schemas"]["Severity"];
            /** @description What makes it less severe, where something does. */
            severityRule?: string;
            title: string;
            /** @description Why it matters, in a sentence or two. */
            why: string;
        };
        /** @description How to put it right, three ways. `{name}` and `{region}` stand for the database's. */
        CheckFix: {
            /** @description What to know before: a restart, an outage, no way back. */
            caution?: string;
            /** @description A command of the AWS CLI. */
            cli: string;
            /** @description What to press in the RDS console. */
            console: string;
            /** @description The lines of Terraform's AWS provider. */
            terraform: string;
        };
        CheckList: {
            items: components["schemas"]["CheckOverview"][];
        };
        /**
         * @description The outcome of one check of one database. `unknown` is never counted as passed, and `excepted` is a failure that somebody accepted until a date.
         * @enum {string}
         */
        CheckOutcome: "pass" | "fail" | "not-applicable" | "unknown" | "excepted";
        /** @description A check, and how the fleet stands with it. */
        CheckOverview: components["schemas"]["CheckDefinition"] & {
            counts: components["schemas"]["OutcomeCounts"];
        };
        /** @description The rules of others that ask the same question. */
        CheckReferences: {
            /** @description The identifier of an AWS Config managed rule, for example `rds-storage-encrypted`. */
            awsConfigRules: string[];
            /** @description The page of AWS's documentation that the rule rests on. */
            documentation: string;
            /** @description The check of Prowler, for example `rds_instance_storage_encrypted`. */
            prowlerChecks: string[];
            /** @description The control of AWS Security Hub, for example `RDS.3`. */
            securityHubControls: string[];
        };
        /** @description The outcome of one check of one database at one time. */
        CheckResult: {
            /** @description The database. */
            arn: string;
            checkId: string;
            evidence: components["schemas"]["Evidence"][];
            exception?: components["schemas"]["AppliedException"];
            /** @description An exception that was written for it and does not count, with why: it expired. */
            ignoredException?: components["schemas"]["AppliedException"] & {
                why: string;
            };
            /** @description A sentence that names the database, the number and what it means. */
            message: string;
            /**
             * Format: date-time
             * @description When the oldest fact that it rests on was observed, ISO 8601.
             */
            observedAt?: string;
            outcome: components["schemas"]["CheckOutcome"];
            severity: components["schemas"]["Severity"];
            /** @description The resources at fault where these are not the database: snapshots, keys, security groups. */
            subjectArns: string[];
            /** @description Only of the outcome `unknown`. */
            unknown?: {
                message: string;
                missingAction?: string;
                reason: components["schemas"]["UnknownReason"];
            };
        };
        /** @description One setting beside what the platform's standard wants. */
        ConfigurationItem: {
            /** @description What is set, for people: `1 day`; absent when it is not known. */
            actual?: string;
            /** @description The check that judges it. */
            checkId?: string;
            /** @description Kebab-case, for example `backup-retention`. */
            id: string;
            /** @description `Backup retention`. */
            label: string;
            /** @description Why it does not apply or is not known. */
            note?: string;
            /** @description Where the standard says so: document and section. */
            source?: string;
            /** @enum {string} */
            verdict: "meets" | "differs" | "not-applicable" | "unknown";
            /** @description What the standard wants for this environment; absent when it wants nothing. */
            wanted?: string;
        };
        /** @description A chart: lines of one unit that belong together. */
        DatabaseChart: {
            /** @description For example `cpu`, `connections`, `latency`. */
            id: string;
            /** @description Whether the values can only be from 0 to 100. */
            isShare: boolean;
            series: components["schemas"]["ChartSeries"][];
            title: string;
            unit: components["schemas"]["ChartUnit"];
        };
        /** @description A catalog entity that would notice if the database were gone. */
        DatabaseDependent: {
            /** @description 1: depends on the database itself. */
            distance: number;
            entityRef: string;
            kind: string;
            lifecycle?: string;
            name: string;
            owner?: string;
            /** @description Why it is one, for example `depends on`, `is part of`, `consumes`, `is tagged with`. */
            relation: string;
            system?: string;
            title?: string;
            /** @description The entity's own, for example `service`. */
            type?: string;
            /** @description The entity one step nearer to the database. */
            viaEntityRef: string;
        };
        /** @description The blast radius of a database, from the catalog. */
        DatabaseDependents: {
            arn: string;
            /** @description The entities that stand for the database and its group in the catalog. */
            entityRefs: string[];
            /** @description Nearest first. */
            items: components["schemas"]["DatabaseDependent"][];
            /** @description Why there may be more, a sentence each. */
            notices: string[];
            /** @description Whether there are more than are listed. */
            truncated: boolean;
        };
        /** @description Everything about one database that does not need a question to AWS. */
        DatabaseDetail: {
            backups: components["schemas"]["BackupPanel"];
            blueGreenDeployments: components["schemas"]["BlueGreenDeployment"][];
            certificates: components["schemas"]["CertificatePanel"][];
            /** @description One for each check of this database, whatever its outcome. */
            checks: components["schemas"]["CheckResult"][];
            configuration: components["schemas"]["ConfigurationItem"][];
            database: components["schemas"]["DatabaseRow"];
            /** @description All of its group, the root first and each below its parent, itself included. */
            group: components["schemas"]["DatabaseRow"][];
            maintenance: components["schemas"]["MaintenanceAction"][];
            parameters: components["schemas"]["ParameterComparison"][];
            sources: components["schemas"]["FactSource"][];
            topology: components["schemas"]["DatabaseTopology"];
            upgrades: components["schemas"]["UpgradePanel"];
        };
        /** @description Something that happened at a time, for a list and as a mark on the time axis of charts. */
        DatabaseEvent: {
            /** @description The database or resource that it happened to. */
            arn: string;
            /** @description RDS's categories, for example `failover`. */
            categories: string[];
            databaseName: string;
            id: string;
            /** @description Whether it is bad news by its category: a failure, a failover, low storage. */
            isIncident: boolean;
            kind: components["schemas"]["DatabaseEventKind"];
            message: string;
            /**
             * Format: date-time
             * @description Of a change: it happened between this time and `time`.
             */
            notBefore?: string;
            /** Format: date-time */
            time: string;
        };
        /** @enum {string} */
        DatabaseEventKind: "event" | "maintenance" | "change" | "deployment";
        DatabaseEvents: {
            arn: string;
            /**
             * Format: date-time
             * @description From when on RDS events are known without a gap; before it there may be more.
             */
            completeFrom?: string;
            /** Format: date-time */
            from: string;
            /** @description Newest first, at most 1,000. */
            items: components["schemas"]["DatabaseEvent"][];
            notices: string[];
            state: components["schemas"]["LiveState"];
            /** Format: date-time */
            to: string;
            truncated: boolean;
        };
        /** @description For each filter its values, the most frequent first; each is counted under all other filters. */
        DatabaseFacets: {
            accounts: components["schemas"]["DatabaseFacetValue"][];
            /** @description How many databases have an open finding of each check. */
            checks: components["schemas"]["DatabaseFacetValue"][];
            components: components["schemas"]["DatabaseFacetValue"][];
            engines: components["schemas"]["DatabaseFacetValue"][];
            engineVersions: components["schemas"]["DatabaseFacetValue"][];
            environments: components["schemas"]["DatabaseFacetValue"][];
            kinds: components["schemas"]["DatabaseFacetValue"][];
            majorVersions: components["schemas"]["DatabaseFacetValue"][];
            owners: components["schemas"]["DatabaseFacetValue"][];
            regions: components["schemas"]["DatabaseFacetValue"][];
            roles: components["schemas"]["DatabaseFacetValue"][];
            /** @description How many databases have an open finding of each severity. */
            severities: components["schemas"]["DatabaseFacetValue"][];
            statuses: components["schemas"]["DatabaseFacetValue"][];
            supportStatuses: components["schemas"]["DatabaseFacetValue"][];
            systems: components["schemas"]["DatabaseFacetValue"][];
            unownedCount: number;
        };
        /** @description A value of a field and how many databases have it. */
        DatabaseFacetValue: {
            count: number;
            /** @description For people, where the value is an id. */
            label?: string;
            value: string;
        };
        /** @description The findings of one database with all of its group, now or as they were. */
        DatabaseFindings: {
            items: components["schemas"]["Finding"][];
        };
        /** @description A cluster with its instances, a global cluster with all of its own, or an instance with its replicas. */
        DatabaseGroup: {
            /** @description The ARNs of those of the group that match the filters. */
            matchedArns: string[];
            /** @description All others that the caller may read, each below its parent. */
            members: components["schemas"]["DatabaseRow"][];
            root: components["schemas"]["DatabaseRow"];
        };
        /**
         * @description What a row of the fleet is: a DB instance, a DB cluster, or an Aurora global cluster.
         * @enum {string}
         */
        DatabaseKind: "instance" | "cluster" | "global-cluster";
        /** @description What the sessions of one instance waited for, from Performance Insights. */
        DatabaseLoad: {
            /** @description The instance: the one asked for, or the writer of the cluster asked for. */
            arn: string;
            /** @description All instances of the group that the caller may read. */
            candidates: components["schemas"]["LoadCandidate"][];
            databaseName: string;
            /** Format: date-time */
            from: string;
            /** @enum {string} */
            groupBy: "wait" | "sql";
            /** @description The largest first, at most 10. */
            groups: components["schemas"]["LoadGroup"][];
            guide?: components["schemas"]["EnableGuide"];
            /** @description A sentence, when it is not enabled or not readable. */
            message?: string;
            notices: string[];
            periodSeconds: number;
            state: components["schemas"]["LiveState"];
            /**
             * @description `enabled`: the groups say what the load was. `not-enabled`: nothing is recorded. `not-readable`: whether or what is recorded could not be read.
             * @enum {string}
             */
            status: "enabled" | "not-enabled" | "not-readable";
            /** Format: date-time */
            to: string;
            /** @description Average active sessions, all together. */
            total: components["schemas"]["ChartPoint"][];
            /** @description More active sessions than this wait for a CPU. */
            vcpuCount?: number;
        };
        /** @description A log file of an instance; its content is not served. */
        DatabaseLogFile: {
            arn: string;
            databaseName: string;
            /** Format: date-time */
            lastWrittenAt?: string;
            name: string;
            sizeBytes: number;
        };
        DatabaseLogFiles: {
            /** @description Newest first. */
            items: components["schemas"]["DatabaseLogFile"][];
            state: components["schemas"]["LiveState"];
            truncated: boolean;
        };
        DatabaseMetrics: {
            arn: string;
            charts: components["schemas"]["DatabaseChart"][];
            /** Format: date-time */
            from: string;
            /** @description What the charts lack, and why, a sentence each. */
            notices: string[];
            /** @description Between two points as CloudWatch was asked for them. */
            periodSeconds: number;
            state: components["schemas"]["LiveState"];
            /** Format: date-time */
            to: string;
        };
        DatabasePage: {
            items: components["schemas"]["DatabaseGroup"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
        };
        /** @description A recommendation of RDS. */
        DatabaseRecommendation: {
            actions: string[];
            arn: string;
            category?: string;
            /** Format: date-time */
            createdAt?: string;
            databaseName: string;
            detection?: string;
            id: string;
            impact?: string;
            links: components["schemas"]["RecommendationLink"][];
            reason?: string;
            recommendation?: string;
            /** @description AWS's word: `high`, `medium`, `low` or `informational`. */
            severity?: string;
            /** @description AWS's word: `active`, `pending`, `resolved` or `dismissed`. */
            status?: string;
            title: string;
            /** Format: date-time */
            updatedAt?: string;
        };
        DatabaseRecommendations: {
            items: components["schemas"]["DatabaseRecommendation"][];
            state: components["schemas"]["LiveState"];
        };
        /** @description A Region of a global cluster. */
        DatabaseRegion: {
            clusterArn: string;
            engineVersion?: string;
            /** @description Absent when the cluster could not be read. */
            instanceCount?: number;
            /** @description Whether it is the one that takes writes now. */
            isPrimary: boolean;
            region: string;
        };
        /**
         * @description What a database does in its group *now*. - `writer`, `reader`: an instance of a cluster. - `primary`, `secondary`: a cluster of a global cluster; `primary` as well an instance that has read replicas, a cluster that another one replicates from, and a global cluster that has a writer. - `replica`: a read replica outside of clusters, in any Region. - `standalone`: has nothing to replicate with. - `unknown`: what would say it could not be read.
         * @enum {string}
         */
        DatabaseRole: "writer" | "reader" | "primary" | "secondary" | "replica" | "standalone" | "unknown";
        /** @description One row of the fleet: an instance, a cluster or a global cluster. A field that is absent does not apply or is not known; DatabaseRow.unknowns holds each that is not known, with the reason. Members and replicas name their group by DatabaseRow.rootArn. */
        DatabaseRow: {
            accountId: string;
            accountName?: string;
            arn: string;
            availabilityZones: string[];
            component?: string;
            connectionCount?: number;
            cpuPercent?: number;
            /** Format: date-time */
            createdAt?: string;
            /** @description Negative when it is over. */
            daysUntilStandardSupportEnds?: number;
            /** @description Until the storage it may grow to is full, at the growth of the last 30 days. */
            daysUntilStorageFull?: number;
            /** @description Soonest first. */
            deadlines: components["schemas"]["Deadline"][];
            /** @description 0 for a root, 1 below it, and so on. */
            depth: number;
            encrypted?: boolean;
            /** @description AWS's word, for example `aurora-postgresql`. */
            engine?: string;
            engineVersion?: string;
            environment?: string;
            exceptedCount: number;
            /** @description What extended support costs in 30 days at AWS's list price, when it is being paid for now. A cluster says the sum of its instances, so a sum over rows takes instances alone. */
            extendedSupportUsdPer30Days?: number;
            findingCounts: components["schemas"]["SeverityCounts"];
            freshness: components["schemas"]["Freshness"];
            /** @description `db.r6g.large`, `db.serverless`; of a cluster the class that all its instances have. */
            instanceClass?: string;
            /** @description Only of clusters: how many instances they have. */
            instanceCount?: number;
            /** @description True when it exists no more and is listed because manual snapshots of it do. */
            isDeleted: boolean;
            kind: components["schemas"]["DatabaseKind"];
            /** @description As AWS's lifecycle data names it, for example `14` or `8.0`. */
            majorVersion?: string;
            maximumConnectionCount?: number;
            memoryBytes?: number;
            /** @description Survives the loss of a zone: Multi-AZ, or instances in more than one zone. */
            multiAz?: boolean;
            name: string;
            /**
             * Format: date-time
             * @description When AWS last said that it is as described, ISO 8601.
             */
            observedAt: string;
            owner?: string;
            /** @description What it hangs below in its group; absent for a root. */
            parentArn?: string;
            /** @description Why the parent that it should hang below is not here. */
            parentProblem?: string;
            publiclyAccessible?: boolean;
            /** @description Of a global cluster the Region that takes writes now. */
            region: string;
            /** @description Only of a global cluster. */
            regions?: components["schemas"]["DatabaseRegion"][];
            /** @description Behind what it replicates from. */
            replicaLagSeconds?: number;
            role: components["schemas"]["DatabaseRole"];
            /** @description The global cluster, else the cluster, else the standalone or primary instance; itself for a root. */
            rootArn: string;
            /** Format: date-time */
            standardSupportEndsAt?: string;
            /** @description AWS's word, for example `available`; `deleted` for one of which only snapshots are left. */
            status?: string;
            storageAllocatedBytes?: number;
            storageGrowthBytesPerDay?: number;
            /** @description Up to what autoscaling may grow it; absent when there is no autoscaling. */
            storageMaximumBytes?: number;
            storageType?: string;
            storageUsedBytes?: number;
            supportStatus?: components["schemas"]["SupportStatus"];
            system?: string;
            tags?: {
                [key: string]: string;
            };
            unknownCheckCount: number;
            unknowns: components["schemas"]["UnknownNotice"][];
            vcpuCount?: number;
        };
        DatabaseTopology: {
            edges: components["schemas"]["TopologyEdge"][];
            nodes: components["schemas"]["TopologyNode"][];
        };
        /** @description A date by which something has to be done, or will be done by AWS. */
        Deadline: {
            /**
             * Format: date-time
             * @description ISO 8601.
             */
            dueAt: string;
            kind: components["schemas"]["DeadlineKind"];
            /** @description The version to go to, where it is an upgrade and a target is known. */
            targetVersion?: string;
            /** @description `Standard support of PostgreSQL 14 ends`. */
            title: string;
        };
        /** @enum {string} */
        DeadlineKind: "standard-support-end" | "extended-support-end" | "version-deprecated" | "certificate-expiry" | "maintenance-auto-applied" | "maintenance-forced";
        /** @description How Performance Insights is switched on, three ways. */
        EnableGuide: {
            caution?: string;
            cli: string;
            console: string;
            documentation: string;
            terraform: string;
        };
        /** @description How many databases run one engine version. Global clusters are not counted: their clusters are. */
        EngineVersionCount: {
            /** @description Clusters, and instances that are in none. */
            databaseCount: number;
            engine: string;
            engineVersion: string;
            majorVersion?: string;
            /** Format: date-time */
            standardSupportEndsAt?: string;
            supportStatus?: components["schemas"]["SupportStatus"];
        };
        /** @description The databases of a catalog entity. */
        EntityDatabases: {
            entityRef: string;
            groups: components["schemas"]["DatabaseGroup"][];
            /** @description Whether there are more groups than are listed. */
            truncated: boolean;
            worstSeverity?: components["schemas"]["Severity"];
        };
        Error: {
            error: {
                message: string;
                name: string;
            };
            response: {
                statusCode: number;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description One fact that an outcome rests on, for people: `Retention`, `1 day`, `35 days`. */
        Evidence: {
            /** @description The resource that it is about, where that is not the database itself. */
            arn?: string;
            /** @description What was wanted, where there is such a thing. */
            expected?: string;
            label: string;
            /** @description What is there. */
            value: string;
        };
        /** @enum {string} */
        FactGroup: "configuration" | "members" | "maintenance" | "network" | "parameters" | "snapshots" | "automated-backups" | "proxies" | "keys" | "event-subscriptions" | "blue-green-deployments" | "restore-tests" | "alarms" | "metrics" | "engine-versions" | "engine-lifecycles" | "certificates";
        /** @description How old the facts of one group are, or why there are none. */
        FactSource: {
            freshness: components["schemas"]["Freshness"];
            group: components["schemas"]["FactGroup"];
            /**
             * Format: date-time
             * @description ISO 8601
             */
            observedAt?: string;
            unknown?: {
                message: string;
                missingAction?: string;
                reason: components["schemas"]["UnknownReason"];
            };
        };
        /** @description A finding as the API lists it: its span, its check and the database that it is about. */
        Finding: components["schemas"]["FindingRecord"] & {
            accountId: string;
            accountName?: string;
            checkTitle: string;
            component?: string;
            databaseKind: components["schemas"]["DatabaseKind"];
            databaseName: string;
            environment?: string;
            /** @description The id of the span in the history. */
            id: string;
            owner?: string;
            region: string;
            system?: string;
        };
        /**
         * @description Why a finding was closed.
         * @enum {string}
         */
        FindingClosure: "resolved" | "not-applicable" | "excepted" | "exception-ended" | "database-deleted" | "check-removed";
        FindingPage: {
            items: components["schemas"]["Finding"][];
            nextCursor?: string;
            totalCount: number;
        };
        /** @description One span of time in which a check failed for a database, accepted (`excepted`) or not (`fail`). A failure that becomes excepted ends one span and begins another. */
        FindingRecord: {
            arn: string;
            checkId: string;
            /**
             * Format: date-time
             * @description When the portal saw that it was over, ISO 8601; absent while it is open.
             */
            closedAt?: string;
            closedBecause?: components["schemas"]["FindingClosure"];
            /**
             * Format: date-time
             * @description When a check last confirmed it, ISO 8601.
             */
            confirmedAt: string;
            evidence: components["schemas"]["Evidence"][];
            exception?: components["schemas"]["AppliedException"];
            message: string;
            /**
             * Format: date-time
             * @description When the portal first saw it, ISO 8601.
             */
            openedAt: string;
            /** @enum {string} */
            outcome: "fail" | "excepted";
            severity: components["schemas"]["Severity"];
            subjectArns: string[];
            unverifiedReason?: string;
            /**
             * Format: date-time
             * @description Since when it could not be checked any more, ISO 8601; it stays open.
             */
            unverifiedSince?: string;
        };
        /** @description The summary of the fleet, and how many databases each filter would leave. */
        FleetOverview: components["schemas"]["FleetSummary"] & {
            assessment: components["schemas"]["AssessmentState"];
            facets: components["schemas"]["DatabaseFacets"];
        };
        /** @description What stands above the fleet's table, over all rows that match the filters and may be read. */
        FleetSummary: {
            /**
             * Format: date-time
             * @description When the newest assessment finished, ISO 8601; absent before the first.
             */
            assessedAt?: string;
            countByKind: {
                cluster: number;
                "global-cluster": number;
                instance: number;
            };
            /** @description Most used first. */
            engineVersions: components["schemas"]["EngineVersionCount"][];
            exceptedCount: number;
            extendedSupportUsdPer30Days: number;
            findingCounts: components["schemas"]["SeverityCounts"];
            /** @description Groups: a cluster with its instances, or a global cluster with all of its own, is one. */
            groupCount: number;
            /**
             * Format: date-time
             * @description The oldest observation of any database counted, ISO 8601.
             */
            oldestObservedAt?: string;
            unknownCheckCount: number;
            unreadable: components["schemas"]["UnreadableSource"][];
            /** @description Within 12 months, soonest first; what is overdue comes before. */
            upgradesDue: components["schemas"]["UpgradeDue"][];
        };
        Freshness: {
            /** @description Seconds since the fact was observed; absent when it never was. */
            ageSeconds?: number;
            state: components["schemas"]["FreshnessState"];
        };
        /**
         * @description How much a fact that was read from outside can be trusted by its age. - `fresh`: read within twice its interval. - `aging`: older than that, still shown with its age. - `stale`: past the limit; what depends on it is unknown. - `never`: not read yet.
         * @enum {string}
         */
        FreshnessState: "fresh" | "aging" | "stale" | "never";
        /** @description How current something is that AWS was asked for when it was looked at. */
        LiveState: {
            ageSeconds?: number;
            failure?: components["schemas"]["ReadFailure"];
            /**
             * Format: date-time
             * @description When AWS answered, ISO 8601; absent when it has not answered yet.
             */
            observedAt?: string;
        };
        /** @description An instance whose load can be asked for. */
        LoadCandidate: {
            arn: string;
            /** @description Absent when it is not known. */
            isEnabled?: boolean;
            name: string;
            region: string;
            role: components["schemas"]["DatabaseRole"];
        };
        /** @description What took the time of the sessions of an instance: a wait event, or a statement. */
        LoadGroup: {
            /** @description Average active sessions over the whole range. */
            averageActiveSessions: number;
            /** @description For example `IO:DataFileRead`, or the id of the statement's digest. */
            id: string;
            /** @description For people: the wait event, or the text of the statement as far as it is known. */
            label: string;
            percentOfLoad: number;
            points: components["schemas"]["ChartPoint"][];
            statement?: components["schemas"]["LoadStatement"];
            /** @description The kind of wait, for example `IO`, `CPU`, `Lock`. */
            waitType?: string;
        };
        /** @description A statement; Performance Insights keeps as much of the text as the engine gives it. */
        LoadStatement: {
            id: string;
            isTruncated: boolean;
            text?: string;
            /** @description Why there is no text. */
            textUnavailable?: string;
        };
        /** @description Maintenance that waits, with AWS's dates. */
        MaintenanceAction: {
            /** @description AWS's word, for example `system-update`, `db-upgrade`, `ca-certificate-rotation`. */
            action: string;
            /** @description The instance or cluster. */
            arn: string;
            /**
             * Format: date-time
             * @description From when on a maintenance window applies it by itself.
             */
            autoAppliedAfter?: string;
            /**
             * Format: date-time
             * @description When it will be applied as things stand.
             */
            currentApplyAt?: string;
            databaseName: string;
            description?: string;
            /**
             * Format: date-time
             * @description When it is applied whatever the window.
             */
            forcedApplyAt?: string;
            /** @description AWS's word, for example `next-maintenance`. */
            optInStatus?: string;
        };
        /** @description How many databases that the caller may read have each outcome of a check. */
        OutcomeCounts: {
            excepted: number;
            fail: number;
            "not-applicable": number;
            pass: number;
            unknown: number;
        };
        /** @description The differences between a parameter group and something else. */
        ParameterComparison: {
            /**
             * @description `default`: left is the engine's default. `region`: left is the primary Region's group.
             * @enum {string}
             */
            against: "default" | "region";
            /** @description The ARN of the database that uses the group on the right. */
            arn: string;
            differences: components["schemas"]["ParameterDifference"][];
            leftName: string;
            rightName: string;
            unknown?: components["schemas"]["UnknownNotice"];
        };
        /** @description A parameter whose value differs between two sides. */
        ParameterDifference: {
            /** @description `static` takes a restart, `dynamic` does not. */
            applyType?: string;
            /** @description Absent when it is not set. */
            left?: string;
            name: string;
            right?: string;
        };
        /** @description A read that failed, in words that a reader can act on. */
        ReadFailure: {
            /** @description The error code as AWS spelt it, for example `AccessDenied`. */
            awsErrorCode?: string;
            /** @description A sentence: what could not be read and what to do. Never holds secrets. */
            message: string;
            /** @description The IAM action that would allow it, for example `rds:DescribeDBInstances`; only when denied. */
            missingAction?: string;
            reason: components["schemas"]["ReadFailureReason"];
        };
        /**
         * @description Why something could not be read from AWS. - `denied`: the role lacks a permission, or cannot be assumed. - `throttled`: AWS refused because of the request rate, retries included. - `unreachable`: no connection, a deadline that passed, or an open circuit breaker. - `unsupported`: the Region or partition does not have the service or the Region is not enabled. - `invalid-answer`: AWS answered with something that could not be understood. - `error`: AWS answered with another error, named in the message.
         * @enum {string}
         */
        ReadFailureReason: "denied" | "throttled" | "unreachable" | "unsupported" | "invalid-answer" | "error";
        RecommendationLink: {
            text: string;
            url: string;
        };
        /** @description Automated backups that are kept in another Region. */
        ReplicatedBackup: {
            arn: string;
            encrypted?: boolean;
            region: string;
            retentionDays?: number;
            status?: string;
            window?: components["schemas"]["RestorableWindow"];
        };
        /** @description The span of times to which a database can be restored. */
        RestorableWindow: {
            /**
             * @description How the earliest is known: AWS says it, or it follows from retention and creation.
             * @enum {string}
             */
            basis: "reported" | "derived";
            /**
             * Format: date-time
             * @description ISO 8601; absent when AWS does not say.
             */
            earliest?: string;
            /**
             * Format: date-time
             * @description ISO 8601
             */
            latest?: string;
            /** @description How far the latest is behind now: what would be lost. */
            latestAgeSeconds?: number;
        };
        /** @description The last time that somebody proved that a backup can be restored. */
        RestoreTest: {
            arn: string;
            /** Format: date-time */
            completedAt?: string;
            /** Format: date-time */
            createdAt?: string;
            message?: string;
            recoveryPointArn?: string;
            restoreTestingPlanArn?: string;
            /** @description AWS Backup's word, for example `COMPLETED`. */
            status?: string;
            /** @description `SUCCESSFUL`, `FAILED`, `TIMED_OUT`, `VALIDATING`; absent when nothing validated it. */
            validationStatus?: string;
        };
        /**
         * @description - `critical`: data can be read or lost by anybody now. - `high`: one further event (a failure, a date) away from an outage or loss, or it costs money now. - `medium`: differs from the platform's standard in a way that will matter. - `low`: good practice. - `informational`: worth knowing, nothing to do at once.
         * @enum {string}
         */
        Severity: "critical" | "high" | "medium" | "low" | "informational";
        /** @description How many findings of each severity are open. */
        SeverityCounts: {
            critical: number;
            high: number;
            informational: number;
            low: number;
            medium: number;
        };
        /** @description A snapshot as the backups of a database show it. */
        SnapshotSummary: {
            accountId: string;
            ageSeconds?: number;
            arn: string;
            /** @description The snapshot that it is a copy of. */
            copiedFrom?: string;
            /** @description The other Regions that hold a copy of it. */
            copiedTo: string[];
            /** Format: date-time */
            createdAt?: string;
            /** @description Absent when AWS did not say. */
            encrypted?: boolean;
            /** @description Whether everybody may; absent when that is not known. */
            isPublic?: boolean;
            name: string;
            region: string;
            /** @description The accounts that may restore it; absent when that is not known. */
            sharedWith?: string[];
            status?: string;
            /** @description AWS's word: `manual`, `automated`, `awsbackup`, `shared` … */
            type?: string;
        };
        /**
         * @description How the engine version stands with AWS's support, by AWS's own dates.
         * @enum {string}
         */
        SupportStatus: "standard" | "extended-support" | "past-standard-support" | "unsupported";
        /** @description An arrow of the drawing, in the direction in which data or requests go. */
        TopologyEdge: {
            from: string;
            id: string;
            /**
             * @description `replication`: asynchronous, with a lag. `storage-replication`: of a global cluster's storage. `synchronous`: to the standby of Multi-AZ. `proxy`: requests through a proxy.
             * @enum {string}
             */
            kind: "replication" | "storage-replication" | "synchronous" | "proxy";
            /** @description From which lag on it is too much. */
            lagObjectiveSeconds?: number;
            /** Format: date-time */
            lagObservedAt?: string;
            /** @description The newest value; absent where there is none or it is not known. */
            lagSeconds?: number;
            /** @description Why the lag is not known; only where there should be one. */
            lagUnknown?: string;
            /** @description AWS's word for the state of the replication, for example `replicating` or `pending-resync`. */
            status?: string;
            to: string;
        };
        /** @description A box of the drawing. */
        TopologyNode: {
            accountId?: string;
            arn?: string;
            /** @description Absent for clusters and proxies, which are in several. */
            availabilityZone?: string;
            engineVersion?: string;
            /** @description The ARN, or an id of its own for one that could not be read. */
            id: string;
            instanceClass?: string;
            /** @enum {string} */
            kind: "instance" | "cluster" | "global-cluster" | "proxy" | "standby";
            name: string;
            /** @description The box that it is drawn inside of: the cluster of an instance, the global cluster of a cluster. */
            parentId?: string;
            /** @description Why nothing is known of it but its name. */
            problem?: string;
            /** @description Absent for a global cluster. */
            region?: string;
            role?: components["schemas"]["DatabaseRole"];
            status?: string;
        };
        /** @description Something that is not known, with a sentence that says why and what would help. */
        UnknownNotice: {
            /** @description The field of the row or the group of facts that it concerns, for example `replicaLagSeconds`. */
            field: string;
            message: string;
            /** @description The IAM action that would allow it, for example `rds:DescribeDBParameters`. */
            missingAction?: string;
            reason: components["schemas"]["UnknownReason"];
        };
        /**
         * @description Why something is not known: a read that failed, or - `not-read`: nothing has read it yet. - `stale`: the last answer is too old to judge by. - `missing`: it was read, and the answer did not hold it.
         * @enum {string}
         */
        UnknownReason: "denied" | "throttled" | "unreachable" | "unsupported" | "invalid-answer" | "error" | "not-read" | "stale" | "missing";
        /** @description An account and Region of which something about databases is not readable. */
        UnreadableSource: {
            accountId: string;
            accountName?: string;
            /**
             * Format: date-time
             * @description When it was last read successfully, ISO 8601.
             */
            lastSuccessAt?: string;
            message: string;
            missingAction?: string;
            reason: components["schemas"]["UnknownReason"];
            region: string;
            /** @description What could not be read: `RDS DB parameter groups`. */
            source: string;
        };
        /** @description Something that has to be upgraded or rotated by a date. */
        UpgradeDue: components["schemas"]["Deadline"] & {
            arn: string;
            daysLeft: number;
            engine?: string;
            engineVersion?: string;
            name: string;
            owner?: string;
            region: string;
        };
        /** @description The engine version, how long AWS supports it, and where one can go from it. */
        UpgradePanel: {
            engine?: string;
            engineVersion?: string;
            /** @description Whether it goes on in paid extended support when standard support ends. */
            extendedSupportEnabled?: boolean;
            /** Format: date-time */
            extendedSupportEndsAt?: string;
            /** @description What extended support costs, or will cost from its first day, in 30 days at AWS's list price. */
            extendedSupportUsdPer30Days?: number;
            /** @description Whether AWS deprecated this very version. */
            isDeprecated?: boolean;
            majorVersion?: string;
            /** Format: date-time */
            standardSupportEndsAt?: string;
            supportStatus?: components["schemas"]["SupportStatus"];
            /** @description Minor ones before major ones, each from old to new. */
            targets: components["schemas"]["UpgradeTarget"][];
            unknowns: components["schemas"]["UnknownNotice"][];
        };
        UpgradeTarget: {
            description?: string;
            engine: string;
            engineVersion: string;
            /** @description AWS upgrades to it by itself where minor version upgrades are on. */
            isAutomatic: boolean;
            isMajor: boolean;
            /**
             * Format: date-time
             * @description Until when its major version has standard support, ISO 8601.
             */
            standardSupportEndsAt?: string;
            supportsGlobalDatabases?: boolean;
        };
    };
    responses: {
        /** @description Why it was refused or failed */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        accountId: string[];
        /** @description ARN of a DB instance, DB cluster or global cluster */
        arn: string;
        /** @description ARNs of databases; one of them */
        arns: string[];
        /** @description Only findings that were open at that time, as the portal knew it */
        at: string;
        /** @description Ids of checks of which a result has the outcome */
        check: string[];
        component: string[];
        /** @description The nextCursor of the page before */
        cursor: string;
        /** @description What groups are ordered by; of a number it is the one of the group that needs attention most */
        databaseOrder: "severity" | "name" | "kind" | "engine" | "engineVersion" | "instanceClass" | "role" | "status" | "accountId" | "region" | "environment" | "owner" | "system" | "storage" | "growth" | "daysUntilStorageFull" | "lag" | "connections" | "cpu" | "deadline" | "observedAt";
        /** @description Whether databases of which only snapshots are left are included */
        deleted: "exclude" | "include" | "only";
        /** @description By default the order in which what needs attention comes first */
        direction: "asc" | "desc";
        /** @description AWS's names of engines, for example aurora-postgresql */
        engine: string[];
        engineVersion: string[];
        environment: string[];
        /** @description Ids of checks */
        findingCheck: string[];
        findingOrder: "severity" | "openedAt" | "closedAt" | "database" | "check";
        /** @description fail: open or once open failures; excepted: accepted ones. Both by default */
        findingOutcome: ("fail" | "excepted")[];
        findingSeverity: ("critical" | "high" | "medium" | "low" | "informational")[];
        from: string;
        kind: ("instance" | "cluster" | "global-cluster")[];
        limit: number;
        majorVersion: string[];
        /** @description Of the checks that are named, or of any: fail by default where checks are named */
        outcome: ("pass" | "fail" | "not-applicable" | "unknown" | "excepted")[];
        /** @description Entity references of owners, for example group:default/orders-team */
        owner: string[];
        region: string[];
        role: ("writer" | "reader" | "primary" | "secondary" | "replica" | "standalone" | "unknown")[];
        /** @description Of which at least one finding is open */
        severity: ("critical" | "high" | "medium" | "low" | "informational")[];
        /** @description Whether the finding is open; with at, all */
        state: "open" | "closed" | "all";
        /** @description AWS's words, for example available */
        status: string[];
        supportStatus: ("standard" | "extended-support" | "past-standard-support" | "unsupported")[];
        system: string[];
        /** @description Words that must all occur in the name, ids, ARN, engine or tags */
        text: string;
        /** @description At most 30 days after from */
        to: string;
        /** @description true for only those without an owner, false for only those with one */
        unowned: boolean;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    listChecks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDatabase: {
        parameters: {
            query: {
                /** @description ARN of a DB instance, DB cluster or global cluster */
                arn: components["parameters"]["arn"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The database */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseDetail"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDatabaseDependents: {
        parameters: {
            query: {
                /** @description ARN of a DB instance, DB cluster or global cluster */
                arn: components["parameters"]["arn"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entities */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseDependents"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDatabaseEvents: {
        parameters: {
            query: {
                /** @description ARN of a DB instance, DB cluster or global cluster */
                arn: components["parameters"]["arn"];
                from: components["parameters"]["from"];
                /** @description At most 30 days after from */
                to: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseEvents"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDatabaseFindings: {
        parameters: {
            query: {
                /** @description ARN of a DB instance, DB cluster or global cluster */
                arn: components["parameters"]["arn"];
                /** @description Only findings that were open at that time, as the portal knew it */
                at?: components["parameters"]["at"];
                /** @description Whether the finding is open; with at, all */
                state?: components["parameters"]["state"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The findings */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseFindings"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDatabaseLoad: {
        parameters: {
            query: {
                /** @description ARN of a DB instance, DB cluster or global cluster */
                arn: components["parameters"]["arn"];
                from: components["parameters"]["from"];
                groupBy?: "wait" | "sql";
                /** @description At most 30 days after from */
                to: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The load */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseLoad"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDatabaseLogs: {
        parameters: {
            query: {
                /** @description ARN of a DB instance, DB cluster or global cluster */
                arn: components["parameters"]["arn"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseLogFiles"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDatabaseMetrics: {
        parameters: {
            query: {
                /** @description ARN of a DB instance, DB cluster or global cluster */
                arn: components["parameters"]["arn"];
                from: components["parameters"]["from"];
                /** @description At most 30 days after from */
                to: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The charts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseMetrics"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDatabaseRecommendations: {
        parameters: {
            query: {
                /** @description ARN of a DB instance, DB cluster or global cluster */
                arn: components["parameters"]["arn"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recommendations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseRecommendations"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    searchDatabases: {
        parameters: {
            query?: {
                accountId?: components["parameters"]["accountId"];
                /** @description ARNs of databases; one of them */
                arn?: components["parameters"]["arns"];
                /** @description Ids of checks of which a result has the outcome */
                check?: components["parameters"]["check"];
                component?: components["parameters"]["component"];
                /** @description The nextCursor of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description Whether databases of which only snapshots are left are included */
                deleted?: components["parameters"]["deleted"];
                /** @description By default the order in which what needs attention comes first */
                direction?: components["parameters"]["direction"];
                /** @description AWS's names of engines, for example aurora-postgresql */
                engine?: components["parameters"]["engine"];
                engineVersion?: components["parameters"]["engineVersion"];
                environment?: components["parameters"]["environment"];
                kind?: components["parameters"]["kind"];
                limit?: components["parameters"]["limit"];
                majorVersion?: components["parameters"]["majorVersion"];
                /** @description What groups are ordered by; of a number it is the one of the group that needs attention most */
                orderBy?: components["parameters"]["databaseOrder"];
                /** @description Of the checks that are named, or of any: fail by default where checks are named */
                outcome?: components["parameters"]["outcome"];
                /** @description Entity references of owners, for example group:default/orders-team */
                owner?: components["parameters"]["owner"];
                region?: components["parameters"]["region"];
                role?: components["parameters"]["role"];
                /** @description Of which at least one finding is open */
                severity?: components["parameters"]["severity"];
                /** @description AWS's words, for example available */
                status?: components["parameters"]["status"];
                supportStatus?: components["parameters"]["supportStatus"];
                system?: components["parameters"]["system"];
                /** @description Words that must all occur in the name, ids, ARN, engine or tags */
                text?: components["parameters"]["text"];
                /** @description true for only those without an owner, false for only those with one */
                unowned?: components["parameters"]["unowned"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabasePage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    exportDatabases: {
        parameters: {
            query: {
                accountId?: components["parameters"]["accountId"];
                /** @description ARNs of databases; one of them */
                arn?: components["parameters"]["arns"];
                /** @description Ids of checks of which a result has the outcome */
                check?: components["parameters"]["check"];
                /** @description The columns in their order; by default those of the page */
                column?: ("name" | "kind" | "role" | "rootArn" | "arn" | "engine" | "engineVersion" | "majorVersion" | "supportStatus" | "standardSupportEndsAt" | "daysUntilStandardSupportEnds" | "extendedSupportUsdPer30Days" | "instanceClass" | "vcpuCount" | "memoryBytes" | "instanceCount" | "multiAz" | "availabilityZones" | "regions" | "status" | "isDeleted" | "createdAt" | "accountId" | "accountName" | "region" | "environment" | "owner" | "system" | "component" | "tags" | "storageType" | "storageAllocatedBytes" | "storageUsedBytes" | "storageMaximumBytes" | "storageGrowthBytesPerDay" | "daysUntilStorageFull" | "replicaLagSeconds" | "connectionCount" | "maximumConnectionCount" | "cpuPercent" | "encrypted" | "publiclyAccessible" | "criticalCount" | "highCount" | "mediumCount" | "lowCount" | "informationalCount" | "exceptedCount" | "unknownCheckCount" | "deadlines" | "observedAt" | "unknowns")[];
                component?: components["parameters"]["component"];
                /** @description Whether databases of which only snapshots are left are included */
                deleted?: components["parameters"]["deleted"];
                /** @description By default the order in which what needs attention comes first */
                direction?: components["parameters"]["direction"];
                /** @description AWS's names of engines, for example aurora-postgresql */
                engine?: components["parameters"]["engine"];
                engineVersion?: components["parameters"]["engineVersion"];
                environment?: components["parameters"]["environment"];
                format: "csv" | "json";
                kind?: components["parameters"]["kind"];
                majorVersion?: components["parameters"]["majorVersion"];
                /** @description What groups are ordered by; of a number it is the one of the group that needs attention most */
                orderBy?: components["parameters"]["databaseOrder"];
                /** @description Of the checks that are named, or of any: fail by default where checks are named */
                outcome?: components["parameters"]["outcome"];
                /** @description Entity references of owners, for example group:default/orders-team */
                owner?: components["parameters"]["owner"];
                region?: components["parameters"]["region"];
                role?: components["parameters"]["role"];
                /** @description matched: only those that match the filters. group: all of the groups that they belong to, as the page shows them */
                rows?: "matched" | "group";
                /** @description Of which at least one finding is open */
                severity?: components["parameters"]["severity"];
                /** @description AWS's words, for example available */
                status?: components["parameters"]["status"];
                supportStatus?: components["parameters"]["supportStatus"];
                system?: components["parameters"]["system"];
                /** @description Words that must all occur in the name, ids, ARN, engine or tags */
                text?: components["parameters"]["text"];
                /** @description true for only those without an owner, false for only those with one */
                unowned?: components["parameters"]["unowned"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, streamed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    }[];
                    "text/csv": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    summarizeDatabases: {
        parameters: {
            query?: {
                accountId?: components["parameters"]["accountId"];
                /** @description ARNs of databases; one of them */
                arn?: components["parameters"]["arns"];
                /** @description Ids of checks of which a result has the outcome */
                check?: components["parameters"]["check"];
                component?: components["parameters"]["component"];
                /** @description Whether databases of which only snapshots are left are included */
                deleted?: components["parameters"]["deleted"];
                /** @description AWS's names of engines, for example aurora-postgresql */
                engine?: components["parameters"]["engine"];
                engineVersion?: components["parameters"]["engineVersion"];
                environment?: components["parameters"]["environment"];
                kind?: components["parameters"]["kind"];
                majorVersion?: components["parameters"]["majorVersion"];
                /** @description Of the checks that are named, or of any: fail by default where checks are named */
                outcome?: components["parameters"]["outcome"];
                /** @description Entity references of owners, for example group:default/orders-team */
                owner?: components["parameters"]["owner"];
                region?: components["parameters"]["region"];
                role?: components["parameters"]["role"];
                /** @description Of which at least one finding is open */
                severity?: components["parameters"]["severity"];
                /** @description AWS's words, for example available */
                status?: components["parameters"]["status"];
                supportStatus?: components["parameters"]["supportStatus"];
                system?: components["parameters"]["system"];
                /** @description Words that must all occur in the name, ids, ARN, engine or tags */
                text?: components["parameters"]["text"];
                /** @description true for only those without an owner, false for only those with one */
                unowned?: components["parameters"]["unowned"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The summary */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FleetOverview"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getEntityDatabases: {
        parameters: {
            query: {
                /** @description For example component:default/orders-api */
                entityRef: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The databases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityDatabases"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    searchFindings: {
        parameters: {
            query?: {
                accountId?: components["parameters"]["accountId"];
                /** @description Only findings that were open at that time, as the portal knew it */
                at?: components["parameters"]["at"];
                /** @description Ids of checks */
                check?: components["parameters"]["findingCheck"];
                component?: components["parameters"]["component"];
                /** @description The nextCursor of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description By default the order in which what needs attention comes first */
                direction?: components["parameters"]["direction"];
                /** @description AWS's names of engines, for example aurora-postgresql */
                engine?: components["parameters"]["engine"];
                environment?: components["parameters"]["environment"];
                kind?: components["parameters"]["kind"];
                limit?: components["parameters"]["limit"];
                orderBy?: components["parameters"]["findingOrder"];
                /** @description fail: open or once open failures; excepted: accepted ones. Both by default */
                outcome?: components["parameters"]["findingOutcome"];
                /** @description Entity references of owners, for example group:default/orders-team */
                owner?: components["parameters"]["owner"];
                region?: components["parameters"]["region"];
                severity?: components["parameters"]["findingSeverity"];
                /** @description Whether the finding is open; with at, all */
                state?: components["parameters"]["state"];
                system?: components["parameters"]["system"];
                /** @description Words that must all occur in the name, ids, ARN, engine or tags */
                text?: components["parameters"]["text"];
                /** @description true for only those without an owner, false for only those with one */
                unowned?: components["parameters"]["unowned"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    exportFindings: {
        parameters: {
            query: {
                accountId?: components["parameters"]["accountId"];
                /** @description Only findings that were open at that time, as the portal knew it */
                at?: components["parameters"]["at"];
                /** @description Ids of checks */
                check?: components["parameters"]["findingCheck"];
                /** @description The columns in their order; by default those of the page */
                column?: ("checkId" | "checkTitle" | "severity" | "outcome" | "databaseName" | "databaseKind" | "arn" | "accountId" | "accountName" | "region" | "environment" | "owner" | "system" | "component" | "message" | "evidence" | "subjectArns" | "openedAt" | "confirmedAt" | "unverifiedSince" | "unverifiedReason" | "closedAt" | "closedBecause" | "exceptionReason" | "exceptionApprover" | "exceptionExpires" | "exceptionSource")[];
                component?: components["parameters"]["component"];
                /** @description By default the order in which what needs attention comes first */
                direction?: components["parameters"]["direction"];
                /** @description AWS's names of engines, for example aurora-postgresql */
                engine?: components["parameters"]["engine"];
                environment?: components["parameters"]["environment"];
                format: "csv" | "json";
                kind?: components["parameters"]["kind"];
                orderBy?: components["parameters"]["findingOrder"];
                /** @description fail: open or once open failures; excepted: accepted ones. Both by default */
                outcome?: components["parameters"]["findingOutcome"];
                /** @description Entity references of owners, for example group:default/orders-team */
                owner?: components["parameters"]["owner"];
                region?: components["parameters"]["region"];
                severity?: components["parameters"]["findingSeverity"];
                /** @description Whether the finding is open; with at, all */
                state?: components["parameters"]["state"];
                system?: components["parameters"]["system"];
                /** @description Words that must all occur in the name, ids, ARN, engine or tags */
                text?: components["parameters"]["text"];
                /** @description true for only those without an owner, false for only those with one */
                unowned?: components["parameters"]["unowned"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, streamed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    }[];
                    "text/csv": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
