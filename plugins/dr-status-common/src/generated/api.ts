// Generated from openapi.yaml by `yarn generate`; do not edit.
export type paths = {
    "/blockers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is in the way of everybody, such as capacity and quotas */
        get: operations["listEstateBlockers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became different, newest first */
        get: operations["listRecoveryChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suggested steps for a drill of a system */
        get: operations["getDrillChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/component": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything about one component */
        get: operations["getComponent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Drills, when the next ones are due, and whether the ledger is intact */
        get: operations["listDrills"];
        put?: never;
        /** Plans a drill; nothing in AWS changes */
        post: operations["planDrill"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drills/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One drill with its part of the ledger */
        get: operations["getDrill"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/drills/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records what happened to a drill; 409 when something else was recorded since */
        post: operations["recordDrillEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lag": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lags of a system or of one store over a time range */
        get: operations["getLagHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The entries of the ledger of drills, oldest first */
        get: operations["readLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ledger/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole ledger as a file */
        get: operations["exportLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/region-map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The Regions with the replication between them and the split of traffic */
        get: operations["getRegionMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands above the list of systems, of all that match */
        get: operations["summarizeSystems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything about one system */
        get: operations["getSystem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/systems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page of the systems that match every filter */
        get: operations["searchSystems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/systems/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All systems that match, as a file with the columns asked for */
        get: operations["exportSystems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The verdicts of a system over a time range, and how long each held */
        get: operations["getVerdictHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the loss of a Region or Availability Zone would mean */
        get: operations["simulateLoss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/what-if/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the loss of a Region or Availability Zone would mean, as a document */
        get: operations["exportLoss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/what-if/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The Regions and Availability Zones whose loss is computed */
        get: operations["listLossScenarios"];
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
        /** @description Something that would stop a failover, make it slower, or let it lose data. */
        Blocker: {
            fix: string;
            id: components["schemas"]["BlockerId"];
            /**
             * Format: date-time
             * @description When what it is judged by was observed, ISO 8601.
             */
            observedAt?: string;
            severity: components["schemas"]["BlockerSeverity"];
            /** @description The ARN of what has to be changed, or an entity reference where there is none. */
            subjectArn: string;
            title: string;
            why: string;
        };
        BlockerCounts: {
            critical: number;
            high: number;
            low: number;
            medium: number;
        };
        /** @enum {string} */
        BlockerId: "version-mismatch" | "headless-secondary" | "parameter-difference" | "rpo-not-enforced" | "no-healthy-target" | "unhealthy-target" | "missing-secret" | "missing-key" | "image-missing" | "quota-too-small" | "capacity-too-small" | "replication-rule-excludes-prefix" | "replication-not-measured" | "replication-stopped" | "replication-behind" | "single-region-state" | "single-region-component" | "health-check-disabled" | "health-check-failing" | "health-check-missing" | "weights-differ" | "backup-copy-failing" | "restore-test-failed" | "certificate-missing";
        /**
         * @description - `critical`: a failover fails, or state is lost for good. - `high`: a failover needs manual work first, or fails in part. - `medium`: it would be slower, or work other than intended. - `low`: good practice.
         * @enum {string}
         */
        BlockerSeverity: "critical" | "high" | "medium" | "low";
        /** @description Whether something that survives can carry what is lost. */
        CapacityCheck: {
            arithmetic: string;
            /** @description Now, before anything is lost. */
            currentCount?: number;
            /** @enum {string} */
            kind: "node-group" | "auto-scaling-group" | "service-quota" | "pods";
            maximumCount?: number;
            name: string;
            neededCount?: number;
            /** @enum {string} */
            outcome: "enough" | "too-small" | "unknown";
            /** @description Where it is: a surviving Region, or the lost one where nothing corresponds to it elsewhere. */
            region: string;
            subjectArn: string;
            /** @enum {string} */
            unit: "nodes" | "instances" | "vcpus" | "count";
        };
        ChecklistStep: {
            id: string;
            title: string;
        };
        /** @description Everything about one component. */
        ComponentRecovery: {
            blockers: components["schemas"]["Blocker"][];
            feasibility: components["schemas"]["Feasibility"][];
            row: components["schemas"]["ComponentRow"];
            /** @description Worst first. */
            rpoContributions: components["schemas"]["Contribution"][];
            /** @description The longest path, in the order in which it happens. */
            rtoPath: components["schemas"]["Contribution"][];
            state: components["schemas"]["RecoveryState"];
            stores: components["schemas"]["StoreRecovery"][];
        };
        /** @description A component of a system. Stores that name no component belong to the system as a whole. */
        ComponentRow: {
            ages: components["schemas"]["InputAges"];
            blockerCounts: components["schemas"]["BlockerCounts"];
            dependsOn: string[];
            /** @description For example `system:default/orders`. */
            entityRef: string;
            /** @description Whether an objective cannot be met by configuration, whatever happens. */
            isImpossible: boolean;
            name: string;
            objective: components["schemas"]["RecoveryObjective"];
            /** @description Entity reference. */
            owner?: string;
            /** @description Where most of its stores take writes now. */
            primaryRegion?: string;
            /** @description Where it has something, in alphabetical order. */
            regions: string[];
            rpo: components["schemas"]["RecoveryNow"];
            rto: components["schemas"]["RecoveryNow"];
            storeCount: number;
            /** @description Entity reference. */
            systemRef?: string;
            title: string;
            /** @description Of a catalog Component, for example `service`. */
            type?: string;
            unknowns: components["schemas"]["RecoveryUnknownNotice"][];
        };
        /** @description What one store or path adds to the data that would be lost, or to the time that recovery takes. */
        Contribution: {
            /** @description How the number comes about, for people: `30 s × 3 failures = 90 s`. */
            arithmetic: string;
            basis: components["schemas"]["ContributionBasis"];
            freshness: components["schemas"]["Freshness"];
            /** @description Everything is lost, or it does not come back: there is no copy in another Region. */
            isUnbounded?: boolean;
            kind: components["schemas"]["StoreKind"];
            name: string;
            /**
             * Format: date-time
             * @description When the oldest of its inputs was observed, ISO 8601.
             */
            observedAt?: string;
            /** @description Absent when it is not known, or when there is no end to it: see Contribution.isUnbounded. */
            seconds?: number;
            /** @description Of a recovery time, which step. */
            step?: components["schemas"]["RecoveryStep"];
            subjectArn?: string;
            /** @description Why it is not known. The last value, where there is one, is in the message. */
            unknown?: components["schemas"]["RecoveryUnknown"];
        };
        /**
         * @description Where a number comes from: `measured` by CloudWatch or AWS, `configured` in AWS, measured in a `drill`, or `assumed` by the portal's configuration.
         * @enum {string}
         */
        ContributionBasis: "measured" | "configured" | "drill" | "assumed";
        /**
         * @description What a copy does now. After a switchover it is another one that takes writes.
         * @enum {string}
         */
        CopyRole: "primary" | "secondary" | "replica" | "backup" | "active" | "unknown";
        /** @description A node of the dependency tree of a system. */
        DependencyNode: {
            children: components["schemas"]["DependencyNode"][];
            /** @description Unique within the tree: the path of entity references and ARNs. */
            id: string;
            /** @description It is above itself in the tree, so its own dependencies are left out. */
            isCycle: boolean;
            /** @description Of another system than the tree's. */
            isForeign: boolean;
            /** @description Not in the catalog or not readable. */
            isMissing: boolean;
            /** @enum {string} */
            kind: "system" | "component" | "resource" | "store";
            /** @description Entity reference, or the ARN of a store. */
            ref: string;
            rpoVerdict?: components["schemas"]["RecoveryVerdict"];
            rtoVerdict?: components["schemas"]["RecoveryVerdict"];
            title: string;
        };
        /** @description An exercise. It never changes AWS: what is done there, people do. */
        Drill: {
            closedAt?: string;
            createdAt: string;
            createdBy: string;
            id: string;
            isSuccessful?: boolean;
            /** @description Of the newest entry of the ledger that made it what it is. */
            lastSequence: number;
            /** @description Of the whole; the sum of the steps unless somebody says otherwise. */
            measured?: {
                rpoSeconds?: number;
                rtoSeconds?: number;
            };
            notes: components["schemas"]["DrillNote"][];
            /** @description Entity reference. */
            owner: string;
            /**
             * Format: date-time
             * @description ISO 8601.
             */
            plannedFor: string;
            scope: components["schemas"]["DrillScope"];
            startedAt?: string;
            state: components["schemas"]["DrillState"];
            steps: components["schemas"]["DrillStep"][];
            title: string;
            type: components["schemas"]["DrillType"];
        };
        /** @description When the next drill of a system is due. */
        DrillCadence: {
            cadenceDays: number;
            /**
             * Format: date-time
             * @description ISO 8601.
             */
            dueAt: string;
            entityRef: string;
            isOverdue: boolean;
            lastClosedAt?: string;
            overdueDays: number;
            /** @description The drill that is planned next, if any. */
            plannedDrillId?: string;
            tier: string;
            title: string;
        };
        /** @description Suggested steps for a drill of a system. */
        DrillChecklist: {
            /** @description Where the steps come from, or why they are the default ones; a sentence. */
            message: string;
            /**
             * @description `runbook`: the TechDocs page of the system. `annotation`: what the entity says itself.
             * @enum {string}
             */
            source: "runbook" | "annotation" | "default";
            steps: components["schemas"]["ChecklistStep"][];
        };
        /** @description What happened to a drill, to be recorded. */
        DrillEventRequest: {
            /** @enum {string} */
            kind: "drill-changed";
            lastSequence: components["schemas"]["LastSequence"];
            owner?: string;
            /** Format: date-time */
            plannedFor?: string;
            scope?: components["schemas"]["PlannedScope"];
            steps?: components["schemas"]["PlannedStep"][];
            title?: string;
        } | {
            /** @enum {string} */
            kind: "drill-started";
            lastSequence: components["schemas"]["LastSequence"];
        } | {
            /** @enum {string} */
            kind: "step-started";
            lastSequence: components["schemas"]["LastSequence"];
            stepId: string;
        } | {
            /** @enum {string} */
            kind: "step-finished";
            lastSequence: components["schemas"]["LastSequence"];
            note?: string;
            /** @enum {string} */
            outcome: "done" | "failed" | "skipped";
            stepId: string;
        } | {
            /** @enum {string} */
            kind: "step-measured";
            lastSequence: components["schemas"]["LastSequence"];
            rpoSeconds?: components["schemas"]["MeasuredSeconds"];
            rtoSeconds?: components["schemas"]["MeasuredSeconds"];
            stepId: string;
        } | {
            /** @enum {string} */
            kind: "note-added";
            lastSequence: components["schemas"]["LastSequence"];
            text: string;
        } | {
            isSuccessful: boolean;
            /** @enum {string} */
            kind: "drill-closed";
            lastSequence: components["schemas"]["LastSequence"];
            rpoSeconds?: components["schemas"]["MeasuredSeconds"];
            rtoSeconds?: components["schemas"]["MeasuredSeconds"];
        } | {
            /** @enum {string} */
            kind: "drill-cancelled";
            lastSequence: components["schemas"]["LastSequence"];
            reason: string;
        };
        DrillNote: {
            /**
             * Format: date-time
             * @description ISO 8601.
             */
            at: string;
            /** @description Entity reference of who wrote it. */
            author: string;
            text: string;
        };
        /** @description A drill to be planned. */
        DrillPlan: {
            /** @description Entity reference. */
            owner: string;
            /** Format: date-time */
            plannedFor: string;
            scope: components["schemas"]["PlannedScope"];
            steps: components["schemas"]["PlannedStep"][];
            title: string;
            type: components["schemas"]["DrillType"];
        };
        /** @description A drill with its part of the ledger. */
        DrillRecord: {
            drill: components["schemas"]["Drill"];
            /** @description Oldest first. */
            entries: components["schemas"]["LedgerEntry"][];
            /** @description Of the whole ledger. */
            verification: components["schemas"]["LedgerVerification"];
        };
        /** @description What is exercised: systems or components by entity reference, stores by ARN. */
        DrillScope: {
            entityRefs: string[];
            /** @description What is played to be lost, where the drill is about that. */
            region?: string;
            storeArns: string[];
        };
        /** @enum {string} */
        DrillState: "planned" | "running" | "closed" | "cancelled";
        /** @description A line of the checklist. */
        DrillStep: {
            finishedAt?: string;
            id: string;
            note?: string;
            /** @enum {string} */
            outcome?: "done" | "failed" | "skipped";
            rpoSeconds?: number;
            /** @description As somebody measured it, or else the time between start and finish. */
            rtoSeconds?: number;
            /**
             * Format: date-time
             * @description ISO 8601.
             */
            startedAt?: string;
            title: string;
        };
        /** @enum {string} */
        DrillType: "switchover" | "failover" | "restore" | "region-loss" | "game-day" | "tabletop";
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
        /** @description What is in the way of everybody, such as capacity and quotas of the Regions that would survive. */
        EstateBlockers: {
            /** @description They are not for the caller to see, so there may be some. */
            isPartial: boolean;
            items: components["schemas"]["Blocker"][];
            state: components["schemas"]["RecoveryState"];
        };
        /** @description Whether the present configuration can meet an objective at all, on its best day. */
        Feasibility: {
            /** @description `30 s interval × 3 failures + 60 s TTL = 150 s > 30 s`. */
            arithmetic: string;
            /** @description The least that the configuration allows. */
            minimumSeconds?: number;
            /** @enum {string} */
            objective: "rto" | "rpo" | "dns" | "database" | "application";
            objectiveSeconds: number;
            outcome: components["schemas"]["FeasibilityOutcome"];
            subjectArns: string[];
        };
        /** @enum {string} */
        FeasibilityOutcome: "possible" | "impossible" | "unknown";
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
        /** @description How old what a verdict is made of is. */
        InputAges: {
            oldestAgeSeconds?: number;
            /**
             * Format: date-time
             * @description When the oldest input was observed, ISO 8601; absent without inputs.
             */
            oldestObservedAt?: string;
            staleCount: number;
        };
        /** @description Lags over a time range: of a system its own, and each copy's with a measured lag. */
        LagHistory: {
            series: components["schemas"]["LagSeries"][];
            state: components["schemas"]["RecoveryState"];
        };
        /** @description A point of a lag; of rolled-up points the average and the extremes. */
        LagPoint: {
            average: number;
            maximum: number;
            minimum: number;
            /**
             * Format: date-time
             * @description The beginning of its span, ISO 8601.
             */
            time: string;
        };
        /** @description The lag of one store or the seconds of a system over a time range. */
        LagSeries: {
            /**
             * Format: date-time
             * @description ISO 8601.
             */
            from: string;
            met: components["schemas"]["MetShare"];
            objectiveSeconds?: number;
            /** @description In order of time; where nothing was known there is no point. */
            points: components["schemas"]["LagPoint"][];
            /** @description To which Region; absent for a system. */
            region?: string;
            resolutionSeconds: number;
            /** @description ARN of a store, or entity reference. */
            subject: string;
            title: string;
            to: string;
        };
        /** @description The drill that was closed last for a system or component. */
        LastDrill: {
            /**
             * Format: date-time
             * @description ISO 8601.
             */
            closedAt: string;
            id: string;
            isSuccessful?: boolean;
            rpoSeconds?: number;
            rtoSeconds?: number;
            type: components["schemas"]["DrillType"];
        };
        /** @description Of the newest entry of the drill that the caller saw. */
        LastSequence: number;
        /** @description One event of the append-only ledger. `hash` is SHA-256, in lower-case hex, of the canonical JSON of everything else: keys in order, no space. */
        LedgerEntry: {
            /** @description Entity reference of who did it. */
            actor: string;
            /**
             * Format: date-time
             * @description ISO 8601, never before the entry before it.
             */
            at: string;
            drillId: string;
            hash: string;
            kind: components["schemas"]["LedgerEntryKind"];
            payload: components["schemas"]["LedgerPayload"];
            /** @description Of the entry before; of the first one 64 zeros. */
            previousHash: string;
            /** @description 1 is the first; there are no gaps. */
            sequence: number;
        };
        /** @enum {string} */
        LedgerEntryKind: "drill-planned" | "drill-changed" | "drill-started" | "step-started" | "step-finished" | "step-measured" | "note-added" | "drill-closed" | "drill-cancelled";
        LedgerPage: {
            /** @description Oldest first. */
            entries: components["schemas"]["LedgerEntry"][];
            /** @description The sequence to go on after; absent at the end. */
            nextAfter?: number;
            /** @description Of the whole ledger. */
            verification: components["schemas"]["LedgerVerification"];
        };
        /** @description What happened, as far as it has a content; which fields there are depends on the kind. */
        LedgerPayload: {
            isSuccessful?: boolean;
            note?: string;
            /** @enum {string} */
            outcome?: "done" | "failed" | "skipped";
            owner?: string;
            plannedFor?: string;
            reason?: string;
            rpoSeconds?: number;
            rtoSeconds?: number;
            scope?: components["schemas"]["DrillScope"];
            stepId?: string;
            steps?: components["schemas"]["PlannedStep"][];
            text?: string;
            title?: string;
            type?: components["schemas"]["DrillType"];
        };
        /** @description The outcome of checking the chain of hashes. */
        LedgerVerification: {
            /** @description The sequence of the first entry that does not fit. */
            brokenAt?: number;
            entryCount: number;
            /** @description Of the newest entry; whoever keeps it elsewhere notices when the whole ledger is replaced. */
            headHash?: string;
            isIntact: boolean;
            message: string;
        };
        /**
         * @description - `survives`: goes on without anybody doing anything. - `degrades`: goes on with less, or comes back within its objective. - `stops`: is lost, or does not come back within its objective. - `unknown`: what would say it is not known. - `unaffected`: has nothing there.
         * @enum {string}
         */
        LossOutcome: "survives" | "degrades" | "stops" | "unknown" | "unaffected";
        /** @description What is lost: a Region, or one Availability Zone. */
        LossScenario: {
            /** @enum {string} */
            kind: "region";
            region: string;
        } | {
            /** @enum {string} */
            kind: "zone";
            region: string;
            zone: string;
        };
        LossScenarios: {
            items: components["schemas"]["LossScenarioSummary"][];
            state: components["schemas"]["RecoveryState"];
        };
        /** @description Something that can be lost, and how many systems have something there. */
        LossScenarioSummary: {
            /** @enum {string} */
            kind: "region" | "zone";
            region: string;
            systemCount: number;
            /** @description Only of a zone. */
            zone?: string;
        };
        /** @description All replication of one mechanism from one Region to another. */
        MapEdge: {
            fromRegion: string;
            mechanism: components["schemas"]["RecoveryMechanism"];
            medianLagSeconds?: number;
            /**
             * Format: date-time
             * @description When the oldest of the lags was observed, ISO 8601.
             */
            observedAt?: string;
            stoppedCount: number;
            storeCount: number;
            toRegion: string;
            unknownCount: number;
            /** @description The worst RPO verdict of the stores. */
            verdict: components["schemas"]["RecoveryVerdict"];
            worstArn?: string;
            /** @description Of the store that is furthest behind. */
            worstLagSeconds?: number;
        };
        /** @description A Region of the map on the overview. */
        MapRegion: {
            copyCount: number;
            intendedTrafficShare?: number;
            primaryStoreCount: number;
            region: string;
            /** @description From 0 to 1, over all public names with weights; absent without any. */
            trafficShare?: number;
        };
        /** @description As somebody measured it. */
        MeasuredSeconds: number;
        /** @description The share of time that an objective was met. */
        MetShare: {
            exceededSeconds: number;
            metSeconds: number;
            /** @description From 0 to 1; gaps count as not met. Absent when the range is empty. */
            share?: number;
            /** @description Nothing is known about these. */
            unknownSeconds: number;
        };
        /**
         * @description Where an objective comes from.
         * @enum {string}
         */
        ObjectiveSource: "annotation" | "override" | "inherited" | "default";
        /** @description What is exercised: systems or components by entity reference, stores by ARN. */
        PlannedScope: {
            entityRefs: string[];
            /** @description What is played to be lost. */
            region?: string;
            storeArns: string[];
        };
        /** @description A line of the checklist before anything happened to it. */
        PlannedStep: {
            id: string;
            title: string;
        };
        /** @description Something that differs from what was 24 hours ago. */
        RecoveryChange: {
            /**
             * Format: date-time
             * @description ISO 8601.
             */
            changedAt: string;
            entityRef: string;
            from?: string;
            isWorse: boolean;
            /** @enum {string} */
            kind: "rpo-verdict" | "rto-verdict" | "blocker-appeared" | "blocker-resolved" | "primary-moved";
            title: string;
            to?: string;
        };
        RecoveryChanges: {
            /** @description Newest first. */
            items: components["schemas"]["RecoveryChange"][];
            /**
             * Format: date-time
             * @description From when on changes are listed, ISO 8601.
             */
            since: string;
            state: components["schemas"]["RecoveryState"];
        };
        RecoveryDrills: {
            cadence: components["schemas"]["DrillCadence"][];
            /** @description The newest first: all that are planned or running, and the newest 500 that are over. */
            drills: components["schemas"]["Drill"][];
            ledger: components["schemas"]["LedgerVerification"];
            overdueCount: number;
            state: components["schemas"]["RecoveryState"];
            /** @description How many match. */
            totalCount: number;
        };
        /** @description For each filter its values, the most frequent first; each is counted under all other filters. */
        RecoveryFacets: {
            domain: components["schemas"]["RecoveryFacetValue"][];
            owner: components["schemas"]["RecoveryFacetValue"][];
            /** @description Where most stores of a system take writes. */
            region: components["schemas"]["RecoveryFacetValue"][];
            tier: components["schemas"]["RecoveryFacetValue"][];
        };
        /** @description A value of a filter and how many systems have it. */
        RecoveryFacetValue: {
            count: number;
            value: string;
        };
        /** @description The Regions with the replication between them, and how public names split traffic. */
        RecoveryMap: {
            edges: components["schemas"]["MapEdge"][];
            /** @description Only what belongs to systems that the caller may read is counted. */
            isPartial: boolean;
            regions: components["schemas"]["MapRegion"][];
            state: components["schemas"]["RecoveryState"];
            traffic: components["schemas"]["TrafficSplit"][];
        };
        /**
         * @description How a store gets to another Region.
         * @enum {string}
         */
        RecoveryMechanism: "aurora-global-database" | "cross-region-replica" | "replicated-automated-backups" | "dynamodb-global-table" | "s3-replication" | "elasticache-global-datastore" | "aws-backup-copy" | "secret-replica" | "multi-region-key" | "ecr-replication" | "second-deployment" | "dns-routing" | "none" | "unknown";
        /** @description How one objective, RPO or RTO, stands now. */
        RecoveryNow: {
            /** @description A sentence: what to do; absent when it is met. */
            advice?: string;
            /** @description Some part is not known, so it takes at least this long. */
            isLowerBound: boolean;
            /** @description There is no copy in another Region: all is lost. */
            isUnbounded: boolean;
            /** @description What is left of the objective; negative when it is exceeded. */
            marginSeconds?: number;
            /** @description A sentence: the verdict with its arithmetic. */
            message: string;
            objectiveSeconds: number;
            /** @description Absent when it is not known or has no end. */
            seconds?: number;
            verdict: components["schemas"]["RecoveryVerdict"];
            worst?: components["schemas"]["Contribution"];
        };
        /** @description What recovery was promised for a System or Component. */
        RecoveryObjective: {
            parts?: components["schemas"]["RecoveryParts"];
            /** @description Annotations that could not be understood, in sentences. */
            problems: string[];
            /** @description Why it differs from its tier. */
            reason?: string;
            rpoSeconds: number;
            rtoSeconds: number;
            source: components["schemas"]["ObjectiveSource"];
            strategy: components["schemas"]["RecoveryStrategy"];
            /** @description The id of a tier of the configuration. */
            tier: string;
            tierTitle: string;
        };
        /** @description One step of the recovery of everything. */
        RecoveryOrderEntry: {
            entityRef: string;
            /** @description It depends on itself through others, so its place in the order is arbitrary. */
            isInCycle: boolean;
            isLowerBound: boolean;
            /** @description From the loss until it is back; absent when not known. */
            readyAfterSeconds?: number;
            systemRef?: string;
            title: string;
            /** @description What it waits for, entity references. */
            waitsFor: string[];
            /** @description 1 is first; entries of one wave do not wait for each other. */
            wave: number;
        };
        /** @description The parts of a recovery that the platform promises apart, as the reference documents do. */
        RecoveryParts: {
            applicationSeconds?: number;
            databaseSeconds?: number;
            dnsSeconds?: number;
            regionSeconds?: number;
        };
        /** @description How old what is told is, and what of it could not be read. Everything is made by one assessment. */
        RecoveryState: {
            ageSeconds?: number;
            /**
             * Format: date-time
             * @description When the newest complete assessment was made, ISO 8601; absent before the first.
             */
            assessedAt?: string;
            /** @description Too old to judge by: verdicts are unknown until there is a newer assessment. */
            isStale: boolean;
            /** @description Why there is no newer assessment, a sentence. */
            problem?: string;
            /** @description What the inventory could not read of what recovery is judged by; only for those who may see coverage. */
            unreadable: components["schemas"]["RecoveryUnknownNotice"][];
        };
        /** @enum {string} */
        RecoveryStep: "detection" | "dns" | "promotion" | "scale-up" | "warm-up";
        /** @enum {string} */
        RecoveryStrategy: "backup-and-restore" | "pilot-light" | "warm-standby" | "multi-site-active-active";
        /** @description What stands above the list of systems, of all that match. */
        RecoverySummary: {
            /** @description Systems with a critical or high blocker. */
            blockedCount: number;
            /** @description Blockers of all of them together. */
            blockerCounts: components["schemas"]["BlockerCounts"];
            byVerdict: components["schemas"]["VerdictCounts"];
            facets: components["schemas"]["RecoveryFacets"];
            /** @description Systems with an objective that their configuration cannot meet. */
            impossibleCount: number;
            /** @description Systems whose drill is overdue. */
            overdueCount: number;
            state: components["schemas"]["RecoveryState"];
            totalCount: number;
        };
        /** @description How the verdicts of a system went over the last day. */
        RecoveryTrend: {
            /** @enum {string} */
            direction: "improving" | "steady" | "worsening" | "unknown";
            /** @description From 0 to 1, of the last 24 hours; gaps count as not met. */
            metShare?: number;
            /**
             * Format: date-time
             * @description Until when the present verdicts reach back, ISO 8601.
             */
            since?: string;
            /** @description What was known 24 hours ago. */
            yesterday?: {
                rpoSeconds?: number;
                rpoVerdict: components["schemas"]["RecoveryVerdict"];
                rtoSeconds?: number;
                rtoVerdict: components["schemas"]["RecoveryVerdict"];
            };
        };
        /** @description Something that is not known, with a sentence that says why and what would help. */
        RecoveryUnknown: {
            message: string;
            /** @description The IAM action that would allow it, for example `rds:DescribeDBClusters`. */
            missingAction?: string;
            reason: components["schemas"]["UnknownReason"];
        };
        /** @description An unknown of a row, with what it concerns. */
        RecoveryUnknownNotice: {
            message: string;
            /** @description The IAM action that would allow it, for example `rds:DescribeDBClusters`. */
            missingAction?: string;
            reason: components["schemas"]["UnknownReason"];
            /** @description The ARN or the name of what is not known. */
            subject: string;
        };
        /** @enum {string} */
        RecoveryVerdict: "not-met" | "unknown" | "at-risk" | "met";
        /** @description Where the runbook of a system is. */
        Runbook: {
            /** @description Of the entity whose TechDocs hold it. */
            entityRef: string;
            path?: string;
        };
        /** @description A store as it is in one Region, the primary one included. */
        StoreCopy: {
            arn: string;
            availabilityZones: string[];
            basis: components["schemas"]["ContributionBasis"];
            /** @description Whether it could take over now. */
            isUsable: boolean;
            /** @description The series that the lag comes from, for example `rds-aurora-global-rpo-lag`. */
            lagMetric?: string;
            lagObservedAt?: string;
            /** @description How far it is behind the primary; absent for the primary and where it is not known. */
            lagSeconds?: number;
            region: string;
            role: components["schemas"]["CopyRole"];
            /** @description AWS's word, for example `available`. */
            state?: string;
            unknown?: components["schemas"]["RecoveryUnknown"];
            /** @description The most that it was behind in the days that the inventory summarizes (30). */
            worstLagSeconds?: number;
        };
        /** @enum {string} */
        StoreKind: "aurora-global-database" | "rds-instance" | "rds-cluster" | "dynamodb-table" | "s3-bucket" | "elasticache" | "backup" | "msk" | "secret" | "kms-key" | "ecr-repository" | "certificate" | "load-balancer" | "dns" | "workload";
        StoreLoss: {
            arn: string;
            /** @description No copy anywhere else. */
            isLostForGood: boolean;
            kind: components["schemas"]["StoreKind"];
            /** @description If it happened this minute. */
            lossSeconds?: number;
            message: string;
            name: string;
            observedAt?: string;
            outcome: components["schemas"]["LossOutcome"];
            survivingArn?: string;
            survivingRegion?: string;
            systemRef?: string;
            /** @description If it happened at the worst minute of the last 30 days. */
            worstLossSeconds?: number;
        };
        /** @description One store or path with its copies in all Regions, and what it means for recovery. */
        StoreRecovery: {
            accountId: string;
            /** @description Stays the same when roles change: of a group of copies, the group's where there is one. */
            arn: string;
            blockers: components["schemas"]["Blocker"][];
            component?: string;
            /** @description The primary first. */
            copies: components["schemas"]["StoreCopy"][];
            /** @description Until the loss of the Region is noticed; only of DNS. */
            detection?: components["schemas"]["Contribution"];
            /** @description Until callers are sent elsewhere; only of DNS. */
            dns?: components["schemas"]["Contribution"];
            environment?: string;
            kind: components["schemas"]["StoreKind"];
            mechanism: components["schemas"]["RecoveryMechanism"];
            name: string;
            /**
             * Format: date-time
             * @description When AWS last said that it is as described, ISO 8601.
             */
            observedAt: string;
            owner?: string;
            /** @description The Region that takes writes now; absent where all do or it is not known. */
            primaryRegion?: string;
            /** @description Until a copy takes over. */
            promotion?: components["schemas"]["Contribution"];
            /** @description What would be lost with the primary Region; absent where nothing is stored. */
            rpo?: components["schemas"]["Contribution"];
            /** @description Until there is room for all; only of workloads. */
            scaleUp?: components["schemas"]["Contribution"];
            /** @description The name of the System, as resources are tagged with it. */
            system?: string;
            /** @description Until it answers as usual; only of workloads. */
            warmUp?: components["schemas"]["Contribution"];
        };
        SystemOutcome: {
            /** @description The most that a store of it loses; absent when not known. */
            dataLossSeconds?: number;
            entityRef: string;
            isRecoveryLowerBound: boolean;
            /** @description Some store is lost for good. */
            losesState: boolean;
            outcome: components["schemas"]["LossOutcome"];
            owner?: string;
            /** @description Sentences, the weightiest first. */
            reasons: string[];
            recoverySeconds?: number;
            title: string;
        };
        /** @description One page of systems. */
        SystemPage: {
            items: components["schemas"]["SystemRow"][];
            /** @description Absent on the last page. */
            nextCursor?: string;
            state: components["schemas"]["RecoveryState"];
            /** @description Of all pages. */
            totalCount: number;
        };
        /** @description Everything about one system, and how old that is. */
        SystemRecovery: {
            blockers: components["schemas"]["Blocker"][];
            components: components["schemas"]["ComponentRow"][];
            drills: components["schemas"]["Drill"][];
            feasibility: components["schemas"]["Feasibility"][];
            observedAt: string;
            row: components["schemas"]["SystemRow"];
            /** @description Worst first. */
            rpoContributions: components["schemas"]["Contribution"][];
            rtoContributions: components["schemas"]["Contribution"][];
            /** @description The longest path, in the order in which it happens. */
            rtoPath: components["schemas"]["Contribution"][];
            runbook?: components["schemas"]["Runbook"];
            state: components["schemas"]["RecoveryState"];
            stores: components["schemas"]["StoreRecovery"][];
            traffic: components["schemas"]["TrafficSplit"][];
            tree: components["schemas"]["DependencyNode"];
        };
        /** @description One row of the overview. */
        SystemRow: {
            ages: components["schemas"]["InputAges"];
            blockerCounts: components["schemas"]["BlockerCounts"];
            componentCount: number;
            domain?: string;
            /** @description For example `system:default/orders`. */
            entityRef: string;
            isDrillOverdue: boolean;
            /** @description Whether an objective cannot be met by configuration, whatever happens. */
            isImpossible: boolean;
            lastDrill?: components["schemas"]["LastDrill"];
            name: string;
            /**
             * Format: date-time
             * @description ISO 8601.
             */
            nextDrillDueAt?: string;
            objective: components["schemas"]["RecoveryObjective"];
            /** @description Entity reference. */
            owner?: string;
            /** @description Where most of its stores take writes now. */
            primaryRegion?: string;
            /** @description Where it has something, in alphabetical order. */
            regions: string[];
            rpo: components["schemas"]["RecoveryNow"];
            rto: components["schemas"]["RecoveryNow"];
            storeCount: number;
            title: string;
            trend?: components["schemas"]["RecoveryTrend"];
            unknowns: components["schemas"]["RecoveryUnknownNotice"][];
        };
        TrafficShare: {
            /** @description From 0 to 1, as the records are configured; absent where the policy does not say. */
            configuredShare?: number;
            /** @description From 0 to 1, as Route 53 answers now: without what is unhealthy. */
            currentShare?: number;
            healthCheckArn?: string;
            /** @description `Healthy`, `Unhealthy`, `Disabled`, `Unknown`. */
            healthCheckState?: string;
            intendedShare?: number;
            recordArn: string;
            region: string;
        };
        /** @description How the records of one public name send traffic to Regions. */
        TrafficSplit: {
            component?: string;
            /** @description Of the slowest health check among the records. */
            detectionSeconds?: number;
            differsFromIntended: boolean;
            /** @description `orders.meridian.example`. */
            name: string;
            observedAt: string;
            /** @enum {string} */
            policy: "weighted" | "failover" | "latency" | "simple" | "other";
            recordType: string;
            regions: components["schemas"]["TrafficShare"][];
            system?: string;
            ttlSeconds?: number;
            unknown?: components["schemas"]["RecoveryUnknown"];
        };
        /**
         * @description Why something is not known: a read that failed, or - `not-read`: nothing has read it yet. - `stale`: the last answer is too old to judge by. - `missing`: it was read, and the answer did not hold it.
         * @enum {string}
         */
        UnknownReason: "denied" | "throttled" | "unreachable" | "unsupported" | "invalid-answer" | "error" | "not-read" | "stale" | "missing";
        /** @description How many systems have each verdict; of RPO and RTO the worse counts. */
        VerdictCounts: {
            "at-risk": number;
            met: number;
            "not-met": number;
            unknown: number;
        };
        /** @description The verdicts of a system over a time range. */
        VerdictHistory: {
            /** @description In order of time. */
            points: components["schemas"]["VerdictPoint"][];
            resolutionSeconds: number;
            /** @description Of RPO and RTO the worse counts. */
            shares: components["schemas"]["VerdictShares"];
            state: components["schemas"]["RecoveryState"];
        };
        /** @description A point of the verdicts of a system. */
        VerdictPoint: {
            rpoSeconds?: number;
            rpoVerdict: components["schemas"]["RecoveryVerdict"];
            rtoSeconds?: number;
            rtoVerdict: components["schemas"]["RecoveryVerdict"];
            /**
             * Format: date-time
             * @description The beginning of its span, ISO 8601.
             */
            time: string;
        };
        /** @description How long each verdict held, in seconds. What nobody recorded is unknown. */
        VerdictShares: {
            atRisk: number;
            met: number;
            notMet: number;
            unknown: number;
        };
        /** @description What a loss would mean, as far as the caller may read it. */
        WhatIfAnswer: {
            /** @description Systems that the caller may not read are left out, of the totals as well. */
            isPartial: boolean;
            result: components["schemas"]["WhatIfResult"];
            state: components["schemas"]["RecoveryState"];
        };
        /** @description What the loss of a Region or an Availability Zone would mean for the whole estate. */
        WhatIfResult: {
            /** @description Sentences: what was taken for granted. */
            assumptions: string[];
            capacity: components["schemas"]["CapacityCheck"][];
            /** @description Groups of entity references that depend on each other in a circle. */
            cycles: string[][];
            /**
             * Format: date-time
             * @description ISO 8601.
             */
            evaluatedAt: string;
            isRecoveryLowerBound: boolean;
            order: components["schemas"]["RecoveryOrderEntry"][];
            /** @description Until the last system is back; absent when none is known. */
            recoverySeconds?: number;
            scenario: components["schemas"]["LossScenario"];
            /** @description The greatest loss first. */
            stores: components["schemas"]["StoreLoss"][];
            survivingRegions: string[];
            systems: components["schemas"]["SystemOutcome"][];
            totals: components["schemas"]["WhatIfTotals"];
            unknowns: components["schemas"]["RecoveryUnknownNotice"][];
        };
        WhatIfTotals: {
            degrades: number;
            stops: number;
            survives: number;
            unaffected: number;
            unknown: number;
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
        /** @description Whether a critical or high blocker stands in the way */
        blocked: boolean;
        cursor: string;
        /** @description Entity references */
        domain: string[];
        drillId: string;
        format: "csv" | "json";
        from: string;
        /** @description Whether an objective cannot be met by the configuration */
        impossible: boolean;
        limit: number;
        /** @description The Region that is lost, or that the lost Availability Zone is in */
        lostRegion: string;
        lostZone: string;
        /** @description Entity reference, for example system:default/orders */
        optionalRef: string;
        orderBy: "worst" | "name" | "rpoMargin" | "rtoMargin" | "blockers" | "lastDrill";
        /** @description By default what needs attention comes first */
        orderDirection: "asc" | "desc";
        /** @description Whether the next drill is overdue */
        overdue: boolean;
        /** @description Entity references */
        owner: string[];
        /** @description Entity reference, for example system:default/orders */
        ref: string;
        /** @description Where most stores of the system take writes */
        region: string[];
        /** @description ARN of a store */
        storeArn: string;
        /** @description Words that names, titles, owners and messages are searched for */
        text: string;
        tier: string[];
        to: string;
        /** @description Of RPO and RTO the worse counts */
        verdict: ("not-met" | "unknown" | "at-risk" | "met")[];
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    listEstateBlockers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The blockers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstateBlockers"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listRecoveryChanges: {
        parameters: {
            query?: {
                /** @description How far back */
                hours?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryChanges"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDrillChecklist: {
        parameters: {
            query: {
                /** @description Entity reference, for example system:default/orders */
                ref: components["parameters"]["ref"];
                /** @description The type of drill, for the steps where the system has no runbook */
                type?: "switchover" | "failover" | "restore" | "region-loss" | "game-day" | "tabletop";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The steps */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrillChecklist"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getComponent: {
        parameters: {
            query: {
                /** @description Entity reference, for example system:default/orders */
                ref: components["parameters"]["ref"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The component */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComponentRecovery"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listDrills: {
        parameters: {
            query?: {
                /** @description Whether the next drill is overdue */
                overdue?: components["parameters"]["overdue"];
                /** @description Entity references */
                owner?: components["parameters"]["owner"];
                /** @description Entity reference, for example system:default/orders */
                ref?: components["parameters"]["optionalRef"];
                state?: ("planned" | "running" | "closed" | "cancelled")[];
                type?: ("switchover" | "failover" | "restore" | "region-loss" | "game-day" | "tabletop")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The drills */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryDrills"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    planDrill: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrillPlan"];
            };
        };
        responses: {
            /** @description The drill */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drill"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDrill: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["drillId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The drill */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DrillRecord"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    recordDrillEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["parameters"]["drillId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrillEventRequest"];
            };
        };
        responses: {
            /** @description The drill as it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drill"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getLagHistory: {
        parameters: {
            query: {
                /** @description ARN of a store */
                arn?: components["parameters"]["storeArn"];
                from: components["parameters"]["from"];
                /** @description Entity reference, for example system:default/orders */
                ref?: components["parameters"]["optionalRef"];
                to: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The series */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LagHistory"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    readLedger: {
        parameters: {
            query?: {
                /** @description Begin behind the entry with this sequence */
                after?: number;
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    exportLedger: {
        parameters: {
            query: {
                format: components["parameters"]["format"];
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
    getRegionMap: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The map */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryMap"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    summarizeSystems: {
        parameters: {
            query?: {
                /** @description Whether a critical or high blocker stands in the way */
                blocked?: components["parameters"]["blocked"];
                /** @description Entity references */
                domain?: components["parameters"]["domain"];
                /** @description Whether an objective cannot be met by the configuration */
                impossible?: components["parameters"]["impossible"];
                /** @description Whether the next drill is overdue */
                overdue?: components["parameters"]["overdue"];
                /** @description Entity references */
                owner?: components["parameters"]["owner"];
                /** @description Where most stores of the system take writes */
                region?: components["parameters"]["region"];
                /** @description Words that names, titles, owners and messages are searched for */
                text?: components["parameters"]["text"];
                tier?: components["parameters"]["tier"];
                /** @description Of RPO and RTO the worse counts */
                verdict?: components["parameters"]["verdict"];
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
                    "application/json": components["schemas"]["RecoverySummary"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getSystem: {
        parameters: {
            query: {
                /** @description Entity reference, for example system:default/orders */
                ref: components["parameters"]["ref"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The system */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemRecovery"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    searchSystems: {
        parameters: {
            query?: {
                /** @description Whether a critical or high blocker stands in the way */
                blocked?: components["parameters"]["blocked"];
                cursor?: components["parameters"]["cursor"];
                /** @description Entity references */
                domain?: components["parameters"]["domain"];
                /** @description Whether an objective cannot be met by the configuration */
                impossible?: components["parameters"]["impossible"];
                limit?: components["parameters"]["limit"];
                orderBy?: components["parameters"]["orderBy"];
                /** @description By default what needs attention comes first */
                orderDirection?: components["parameters"]["orderDirection"];
                /** @description Whether the next drill is overdue */
                overdue?: components["parameters"]["overdue"];
                /** @description Entity references */
                owner?: components["parameters"]["owner"];
                /** @description Where most stores of the system take writes */
                region?: components["parameters"]["region"];
                /** @description Words that names, titles, owners and messages are searched for */
                text?: components["parameters"]["text"];
                tier?: components["parameters"]["tier"];
                /** @description Of RPO and RTO the worse counts */
                verdict?: components["parameters"]["verdict"];
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
                    "application/json": components["schemas"]["SystemPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    exportSystems: {
        parameters: {
            query: {
                /** @description Whether a critical or high blocker stands in the way */
                blocked?: components["parameters"]["blocked"];
                /** @description The columns in their order; by default those of the page */
                column?: ("entityRef" | "name" | "title" | "owner" | "domain" | "tier" | "strategy" | "objectiveSource" | "rpoVerdict" | "rpoObjectiveSeconds" | "rpoSeconds" | "rpoMarginSeconds" | "rpoMessage" | "rtoVerdict" | "rtoObjectiveSeconds" | "rtoSeconds" | "rtoMarginSeconds" | "rtoMessage" | "isImpossible" | "criticalBlockerCount" | "highBlockerCount" | "mediumBlockerCount" | "lowBlockerCount" | "storeCount" | "componentCount" | "regions" | "primaryRegion" | "lastDrillAt" | "lastDrillType" | "lastDrillRtoSeconds" | "lastDrillRpoSeconds" | "nextDrillDueAt" | "isDrillOverdue" | "trend" | "oldestObservedAt" | "unknowns" | "assessedAt")[];
                /** @description Entity references */
                domain?: components["parameters"]["domain"];
                format: components["parameters"]["format"];
                /** @description Whether an objective cannot be met by the configuration */
                impossible?: components["parameters"]["impossible"];
                orderBy?: components["parameters"]["orderBy"];
                /** @description By default what needs attention comes first */
                orderDirection?: components["parameters"]["orderDirection"];
                /** @description Whether the next drill is overdue */
                overdue?: components["parameters"]["overdue"];
                /** @description Entity references */
                owner?: components["parameters"]["owner"];
                /** @description Where most stores of the system take writes */
                region?: components["parameters"]["region"];
                /** @description Words that names, titles, owners and messages are searched for */
                text?: components["parameters"]["text"];
                tier?: components["parameters"]["tier"];
                /** @description Of RPO and RTO the worse counts */
                verdict?: components["parameters"]["verdict"];
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
    getVerdictHistory: {
        parameters: {
            query: {
                from: components["parameters"]["from"];
                /** @description Entity reference, for example system:default/orders */
                ref: components["parameters"]["ref"];
                to: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The verdicts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerdictHistory"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    simulateLoss: {
        parameters: {
            query: {
                /** @description The Region that is lost, or that the lost Availability Zone is in */
                region: components["parameters"]["lostRegion"];
                zone?: components["parameters"]["lostZone"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outcome */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    exportLoss: {
        parameters: {
            query: {
                format: "markdown" | "csv" | "json";
                /** @description The Region that is lost, or that the lost Availability Zone is in */
                region: components["parameters"]["lostRegion"];
                zone?: components["parameters"]["lostZone"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfAnswer"];
                    "text/csv": string;
                    "text/markdown": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listLossScenarios: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scenarios */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LossScenarios"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
