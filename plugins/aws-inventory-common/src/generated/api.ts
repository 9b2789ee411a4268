// Generated from openapi.yaml by `yarn generate`; do not edit.
export type paths = {
    "/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest changes of all resources that the caller may read */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For every account, Region and collector, when it was last read and why not since */
        get: operations["getCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coverage/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for targets to be read again now instead of when they are due */
        post: operations["requestScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the stored metric series of the resources that the caller may read came to over the last days, by resource, metric and dimensions */
        get: operations["summarizeMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resource": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One resource with its relations in both directions */
        get: operations["getResource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resource/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed on one resource, newest first */
        get: operations["getResourceHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resource/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stored metric series of one resource over a time range */
        get: operations["getResourceMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One page of the resources that the caller may read and that match every filter */
        get: operations["searchResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All resources that match, as a file with the columns asked for */
        get: operations["exportResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resources/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many resources match, by type, Region, account, environment, owner, system and state */
        get: operations["summarizeResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The requests that the portal sent to AWS and what AWS charges for them */
        get: operations["getUsage"];
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
        /**
         * @description Its own tag, the resource that it is a copy, record or detail of, or its account's default. Of an owner aws says that there is none because AWS made it.
         * @enum {string}
         */
        AttributionSource: "tag" | "related" | "account" | "aws";
        Coverage: {
            accounts: {
                accountId: string;
                name: string;
                /** @enum {string} */
                source: "config" | "organizations";
            }[];
            accountsFailure?: components["schemas"]["ReadFailure"];
            /** Format: date-time */
            generatedAt: string;
            grid: components["schemas"]["CoverageCell"][];
            /** @description What to grant, by account */
            iamActionsMissing: {
                accountId: string;
                actions: string[];
            }[];
            items: components["schemas"]["CoverageEntry"][];
            regions: string[];
        };
        CoverageCell: {
            accountId: string;
            accountName: string;
            entryCount: number;
            /** Format: date-time */
            oldestSuccessAt?: string;
            /** @description How many others did not bring everything */
            partialCount: number;
            reasons?: components["schemas"]["ReadFailure"][];
            region: string;
            /** @description How many reads failed */
            unreadableCount: number;
            /**
             * @description The worst state of the cell
             * @enum {string}
             */
            worst: "fresh" | "aging" | "stale" | "never" | "failed" | "partial";
        };
        CoverageEntry: {
            accountId: string;
            accountName: string;
            collector: string;
            collectorTitle: string;
            failure?: components["schemas"]["ReadFailure"];
            freshness: components["schemas"]["Freshness"];
            intervalSeconds: number;
            /** Format: date-time */
            lastAttemptAt?: string;
            lastDurationSeconds?: number;
            /**
             * Format: date-time
             * @description When the last complete scan began
             */
            lastSuccessAt?: string;
            /** Format: date-time */
            nextAttemptAt?: string;
            outcome: components["schemas"]["ScanOutcome"];
            problemCount?: number;
            /** @description What a partial scan could not read, at most 20 */
            problems: components["schemas"]["ReadFailure"][];
            region: string;
            resourceCount: number;
            resourceTypes: string[];
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
        FacetValue: {
            count: number;
            label?: string;
            value: string;
        };
        FieldChange: {
            /** @description Absent when there was nothing */
            from?: unknown;
            /** @description JSON pointer, for example /attributes/EngineVersion or /tags/owner */
            path: string;
            /** @description Absent when there is nothing any more */
            to?: unknown;
        };
        Freshness: {
            ageSeconds?: number;
            /** @enum {string} */
            state: "fresh" | "aging" | "stale" | "never";
        };
        MetricPoint: {
            average: number;
            maximum: number;
            minimum: number;
            /** Format: date-time */
            time: string;
        };
        MetricSeries: {
            dimensions: {
                [key: string]: string;
            };
            failure?: components["schemas"]["ReadFailure"];
            metric: string;
            /**
             * Format: date-time
             * @description When CloudWatch was last asked for it successfully
             */
            observedAt?: string;
            /** @description In order of time; where CloudWatch had no data there is no point */
            points: components["schemas"]["MetricPoint"][];
            resolutionSeconds: number;
            statistic: string;
            title: string;
            unit: string;
        };
        MetricSeriesList: {
            items: components["schemas"]["MetricSeries"][];
        };
        MetricSummary: {
            arn: string;
            average?: number;
            dimensions: {
                [key: string]: string;
            };
            failure?: components["schemas"]["ReadFailure"];
            maximum?: number;
            metric: string;
            /** @description Absent without points, as maximum and average */
            minimum?: number;
            /** @description The newest point, however old it is; absent when there is none */
            newest?: {
                /** Format: date-time */
                time: string;
                value: number;
            };
            /**
             * Format: date-time
             * @description When CloudWatch was last asked for it successfully
             */
            observedAt?: string;
            /**
             * Format: date-time
             * @description The time of the first of these points
             */
            oldestPointAt?: string;
            /** @description How many points of the days minimum, maximum, average and slope are made of: one an hour, or one a period where that is longer */
            pointCount: number;
            /** @description By how much of the unit it grows in a second, by least squares; absent with fewer than two points. Of what is free or used of a capacity it is that of its daily medians since something was last cleared or added at once, or before that where it is less than three days ago */
            slopePerSecond?: number;
            statistic: string;
            unit: string;
        };
        MetricSummaryPage: {
            items: components["schemas"]["MetricSummary"][];
            nextCursor?: string;
        };
        ReadFailure: {
            arn?: string;
            awsErrorCode?: string;
            message: string;
            missingAction?: string;
            /** @enum {string} */
            reason: "denied" | "throttled" | "unreachable" | "unsupported" | "invalid-answer" | "error";
        };
        RelatedResource: {
            accountId?: string;
            arn: string;
            /** @enum {string} */
            direction: "outgoing" | "incoming";
            /** @description Absent when the inventory does not know the resource or the caller may not read it */
            name?: string;
            region?: string;
            /** @enum {string} */
            relation: "dependsOn" | "partOf";
            state?: string;
            type?: string;
        };
        Resource: {
            accountId: string;
            accountName?: string;
            arn: string;
            /** @description What AWS says about it, in AWS's own field names. In lists only with view=full. */
            attributes?: {
                [key: string]: unknown;
            };
            /** @description Where owner, system, environment and component come from */
            attribution?: {
                component?: components["schemas"]["AttributionSource"];
                environment?: components["schemas"]["AttributionSource"];
                owner?: components["schemas"]["AttributionSource"];
                system?: components["schemas"]["AttributionSource"];
            };
            /** @description The ARN of the resource that it is a copy, a record or a detail of. In lists only with view=relations or view=full. */
            belongsTo?: string;
            /** Format: date-time */
            changedAt: string;
            component?: string;
            /** Format: date-time */
            createdAt?: string;
            /**
             * Format: date-time
             * @description When a complete scan first did not find it any more
             */
            deletedAt?: string;
            environment?: string;
            /** Format: date-time */
            firstSeenAt: string;
            freshness: components["schemas"]["Freshness"];
            name: string;
            /**
             * Format: date-time
             * @description When AWS last said that it exists as described
             */
            observedAt: string;
            /** @description Entity reference, for example group:default/orders-team */
            owner?: string;
            region: string;
            /** @description What it depends on or is part of, as AWS describes it. In lists only with view=relations or view=full. */
            relations?: {
                /** @enum {string} */
                relation: "dependsOn" | "partOf";
                targetArn: string;
            }[];
            resourceId: string;
            /** @description The id of the collector that read it */
            source: string;
            state?: string;
            system?: string;
            /** @description Absent when the tags could not be read */
            tags?: {
                [key: string]: string;
            };
            type: string;
            /** @description What of it could not be read when it was last seen, and is left out of the rest. Coverage says why. In lists only with view=full. */
            unread?: components["schemas"]["UnreadPart"][];
            /** @description What AWS says about it that changes all the time. In lists only with view=full. */
            volatile?: {
                [key: string]: unknown;
            };
        };
        ResourceChange: {
            accountId: string;
            arn: string;
            /**
             * Format: date-time
             * @description When the portal saw it; it happened between the scan before and this time
             */
            changedAt: string;
            changes: components["schemas"]["FieldChange"][];
            id: string;
            kind: components["schemas"]["ResourceChangeKind"];
            name: string;
            owner?: string;
            /**
             * Format: date-time
             * @description When the portal had last seen it as it was before
             */
            previouslyObservedAt?: string;
            region: string;
            type: string;
        };
        /** @enum {string} */
        ResourceChangeKind: "appeared" | "changed" | "disappeared" | "reappeared";
        ResourceChangePage: {
            items: components["schemas"]["ResourceChange"][];
            nextCursor?: string;
        };
        ResourceDetail: components["schemas"]["Resource"] & {
            attributes: {
                [key: string]: unknown;
            };
            related: components["schemas"]["RelatedResource"][];
            /** @description Whether there are more related resources than are listed */
            relatedTruncated?: boolean;
            volatile: {
                [key: string]: unknown;
            };
        };
        ResourcePage: {
            items: components["schemas"]["Resource"][];
            nextCursor?: string;
        };
        ResourceSummary: {
            accounts: components["schemas"]["FacetValue"][];
            environments: components["schemas"]["FacetValue"][];
            owners: components["schemas"]["FacetValue"][];
            regions: components["schemas"]["FacetValue"][];
            states: components["schemas"]["FacetValue"][];
            systems: components["schemas"]["FacetValue"][];
            totalCount: number;
            types: components["schemas"]["FacetValue"][];
            unownedCount: number;
        };
        /** @enum {string} */
        ScanOutcome: "complete" | "partial" | "failed" | "running" | "pending";
        UnreadPart: {
            /** @description Of an attribute or the state, as it was last read. Absent when AWS said then that there was none. */
            lastKnown?: unknown;
            /** @description A JSON pointer, for example /attributes/LifecycleConfiguration. A name and relations that could not be read are those that were read last. */
            path: string;
            /**
             * Format: date-time
             * @description When it was last read; absent when it never was
             */
            readAt?: string;
        };
        Usage: {
            costUsd: number;
            /** @description The cost of the last 24 hours */
            costUsdPerDay: number;
            days: components["schemas"]["UsageDay"][];
            failedCount?: number;
            /** Format: date-time */
            from: string;
            lines: components["schemas"]["UsageLine"][];
            requestCount: number;
            targets: {
                accountId: string;
                accountName?: string;
                failedCount: number;
                region: string;
                requestCount: number;
            }[];
            /** Format: date-time */
            to: string;
        };
        UsageDay: {
            costUsd: number;
            /** Format: date */
            day: string;
            failedCount?: number;
            requestCount: number;
        };
        UsageLine: {
            billableUnits: number;
            costUsd: number;
            failedCount: number;
            operation: string;
            requestCount: number;
            service: string;
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
        arn: string;
        changedSince: string;
        component: string[];
        /** @description The nextCursor of the page before */
        cursor: string;
        /** @description Whether resources that are gone from AWS are included */
        deleted: "exclude" | "include" | "only";
        direction: "asc" | "desc";
        environment: string[];
        limit: number;
        /** @description By state the worst come first, those without one last, and equals by name */
        orderBy: "name" | "type" | "region" | "accountId" | "owner" | "state" | "changedAt";
        /** @description Entity references of owners, for example group:default/orders-team */
        owner: string[];
        region: string[];
        state: string[];
        system: string[];
        /** @description key=value, or key alone for any value; all of them */
        tag: string[];
        /** @description Words that must all occur in the name, id, ARN or tags */
        text: string;
        /** @description CloudFormation names of resource types; one of them */
        type: string[];
        /** @description true for only those without an owner that could have one, false for only those with one */
        unowned: boolean;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
};
export type $defs = Record<string, never>;
export interface operations {
    listChanges: {
        parameters: {
            query?: {
                accountId?: components["parameters"]["accountId"];
                changedSince?: components["parameters"]["changedSince"];
                component?: components["parameters"]["component"];
                /** @description The nextCursor of the page before */
                cursor?: components["parameters"]["cursor"];
                kind?: components["schemas"]["ResourceChangeKind"][];
                limit?: components["parameters"]["limit"];
                /** @description Entity references of owners, for example group:default/orders-team */
                owner?: components["parameters"]["owner"];
                region?: components["parameters"]["region"];
                system?: components["parameters"]["system"];
                /** @description CloudFormation names of resource types; one of them */
                type?: components["parameters"]["type"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceChangePage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getCoverage: {
        parameters: {
            query?: {
                accountId?: components["parameters"]["accountId"];
                collector?: string[];
                outcome?: components["schemas"]["ScanOutcome"][];
                region?: components["parameters"]["region"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The coverage */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    requestScan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accountId?: string;
                    collector?: string;
                    region?: string;
                };
            };
        };
        responses: {
            /** @description They are queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        queuedCount: number;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    summarizeMetrics: {
        parameters: {
            query?: {
                /** @description ARNs of resources; one of them */
                arn?: string[];
                /** @description The nextCursor of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description How many days back from now */
                days?: number;
                limit?: number;
                /** @description Ids of metric series definitions; all by default */
                metric?: string[];
                /** @description CloudFormation names of resource types; one of them */
                type?: components["parameters"]["type"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of series, in the order of their ARNs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricSummaryPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getResource: {
        parameters: {
            query: {
                arn: components["parameters"]["arn"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The resource */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceDetail"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getResourceHistory: {
        parameters: {
            query: {
                arn: components["parameters"]["arn"];
                /** @description The nextCursor of the page before */
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of changes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceChangePage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getResourceMetrics: {
        parameters: {
            query: {
                arn: components["parameters"]["arn"];
                from: string;
                /** @description Ids of metric series definitions; all that the resource has by default */
                metric?: string[];
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The series, at the finest resolution that retention still holds for the range and that gives at most 1,500 points each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MetricSeriesList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    searchResources: {
        parameters: {
            query?: {
                accountId?: components["parameters"]["accountId"];
                changedSince?: components["parameters"]["changedSince"];
                component?: components["parameters"]["component"];
                /** @description The nextCursor of the page before */
                cursor?: components["parameters"]["cursor"];
                /** @description Whether resources that are gone from AWS are included */
                deleted?: components["parameters"]["deleted"];
                direction?: components["parameters"]["direction"];
                environment?: components["parameters"]["environment"];
                limit?: components["parameters"]["limit"];
                /** @description By state the worst come first, those without one last, and equals by name */
                orderBy?: components["parameters"]["orderBy"];
                /** @description Entity references of owners, for example group:default/orders-team */
                owner?: components["parameters"]["owner"];
                region?: components["parameters"]["region"];
                state?: components["parameters"]["state"];
                system?: components["parameters"]["system"];
                /** @description key=value, or key alone for any value; all of them */
                tag?: components["parameters"]["tag"];
                /** @description Words that must all occur in the name, id, ARN or tags */
                text?: components["parameters"]["text"];
                /** @description CloudFormation names of resource types; one of them */
                type?: components["parameters"]["type"];
                /** @description true for only those without an owner that could have one, false for only those with one */
                unowned?: components["parameters"]["unowned"];
                /** @description How much of each resource is told: relations adds what it depends on and is part of, full adds that and its description */
                view?: "summary" | "relations" | "full";
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
                    "application/json": components["schemas"]["ResourcePage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    exportResources: {
        parameters: {
            query: {
                accountId?: components["parameters"]["accountId"];
                changedSince?: components["parameters"]["changedSince"];
                /** @description The columns in their order; by default those of the inventory page */
                column?: ("name" | "type" | "resourceId" | "arn" | "accountId" | "accountName" | "region" | "environment" | "owner" | "system" | "component" | "state" | "tags" | "createdAt" | "firstSeenAt" | "observedAt" | "changedAt" | "deletedAt")[];
                component?: components["parameters"]["component"];
                /** @description Whether resources that are gone from AWS are included */
                deleted?: components["parameters"]["deleted"];
                direction?: components["parameters"]["direction"];
                environment?: components["parameters"]["environment"];
                format: "csv" | "json";
                /** @description By state the worst come first, those without one last, and equals by name */
                orderBy?: components["parameters"]["orderBy"];
                /** @description Entity references of owners, for example group:default/orders-team */
                owner?: components["parameters"]["owner"];
                region?: components["parameters"]["region"];
                state?: components["parameters"]["state"];
                system?: components["parameters"]["system"];
                /** @description key=value, or key alone for any value; all of them */
                tag?: components["parameters"]["tag"];
                /** @description Words that must all occur in the name, id, ARN or tags */
                text?: components["parameters"]["text"];
                /** @description CloudFormation names of resource types; one of them */
                type?: components["parameters"]["type"];
                /** @description true for only those without an owner that could have one, false for only those with one */
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
    summarizeResources: {
        parameters: {
            query?: {
                accountId?: components["parameters"]["accountId"];
                changedSince?: components["parameters"]["changedSince"];
                component?: components["parameters"]["component"];
                /** @description Whether resources that are gone from AWS are included */
                deleted?: components["parameters"]["deleted"];
                environment?: components["parameters"]["environment"];
                /** @description Entity references of owners, for example group:default/orders-team */
                owner?: components["parameters"]["owner"];
                region?: components["parameters"]["region"];
                state?: components["parameters"]["state"];
                system?: components["parameters"]["system"];
                /** @description key=value, or key alone for any value; all of them */
                tag?: components["parameters"]["tag"];
                /** @description Words that must all occur in the name, id, ARN or tags */
                text?: components["parameters"]["text"];
                /** @description CloudFormation names of resource types; one of them */
                type?: components["parameters"]["type"];
                /** @description true for only those without an owner that could have one, false for only those with one */
                unowned?: components["parameters"]["unowned"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceSummary"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getUsage: {
        parameters: {
            query?: {
                /** @description How many days back, today included (UTC) */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The usage */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
