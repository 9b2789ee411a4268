import type { ReadFailure } from '@meridian/aws-common';
import type { DatabaseRole } from '../types';

/** How current something is that AWS was asked for when it was looked at. */
export interface LiveState {
  /** When AWS answered, ISO 8601; absent when it has not answered yet. */
  readonly observedAt?: string;
  readonly ageSeconds?: number;
  /** Why there is no newer answer, or none at all. */
  readonly failure?: ReadFailure;
}

/** One point of a chart; where AWS has no data there is none. */
export interface ChartPoint {
  /** ISO 8601, the begin of the period. */
  readonly time: string;
  readonly value: number;
}

export type ChartUnit =
  | 'seconds'
  | 'bytes'
  | 'bytes-per-second'
  | 'percent'
  | 'count'
  | 'count-per-second'
  | 'average-active-sessions';

/** One line of a chart. */
export interface ChartSeries {
  readonly id: string;
  /** The database. */
  readonly arn: string;
  readonly databaseName: string;
  readonly region: string;
  /** What tells it from the other lines of the chart, for example `orders-prod-1 read`. */
  readonly label: string;
  /** AWS's name of the metric, for example `CPUUtilization`. */
  readonly metricName: string;
  readonly statistic: string;
  readonly points: readonly ChartPoint[];
  /** Where the points come from: asked for now, or what the inventory keeps. */
  readonly source: 'cloudwatch' | 'inventory';
  readonly periodSeconds: number;
  readonly state: LiveState;
}

/** A chart: lines of one unit that belong together. */
export interface DatabaseChart {
  /** For example `cpu`, `connections`, `latency`. */
  readonly id: string;
  readonly title: string;
  readonly unit: ChartUnit;
  readonly series: readonly ChartSeries[];
  /** Whether the values can only be from 0 to 100. */
  readonly isShare: boolean;
}

export interface DatabaseMetrics {
  readonly arn: string;
  readonly from: string;
  readonly to: string;
  /** Between two points as CloudWatch was asked for them. */
  readonly periodSeconds: number;
  readonly charts: readonly DatabaseChart[];
  /** What the charts lack, and why, a sentence each. */
  readonly notices: readonly string[];
  /** The state of the worst answer among them. */
  readonly state: LiveState;
}

/** What took the time of the sessions of an instance: a wait event, or a statement. */
export interface LoadGroup {
  /** For example `IO:DataFileRead`, or the id of the statement's digest. */
  readonly id: string;
  /** For people: the wait event, or the text of the statement as far as it is known. */
  readonly label: string;
  /** The kind of wait, for example `IO`, `CPU`, `Lock`. */
  readonly waitType?: string;
  /** Average active sessions over the whole range. */
  readonly averageActiveSessions: number;
  readonly percentOfLoad: number;
  readonly points: readonly ChartPoint[];
  readonly statement?: LoadStatement;
}

/** A statement; Performance Insights keeps as much of the text as the engine gives it. */
export interface LoadStatement {
  readonly id: string;
  readonly text?: string;
  readonly isTruncated: boolean;
  /** Why there is no text. */
  readonly textUnavailable?: string;
}

/** An instance whose load can be asked for. */
export interface LoadCandidate {
  readonly arn: string;
  readonly name: string;
  readonly role: DatabaseRole;
  readonly region: string;
  /** Absent when it is not known. */
  readonly isEnabled?: boolean;
}

/** How Performance Insights is switched on, three ways. */
export interface EnableGuide {
  readonly console: string;
  readonly cli: string;
  readonly terraform: string;
  readonly caution?: string;
  readonly documentation: string;
}

/** What the sessions of one instance waited for, from Performance Insights. */
export interface DatabaseLoad {
  /** The instance: the one asked for, or the writer of the cluster asked for. */
  readonly arn: string;
  readonly databaseName: string;
  readonly from: string;
  readonly to: string;
  readonly groupBy: 'wait' | 'sql';
  /** All instances of the group that the caller may read. */
  readonly candidates: readonly LoadCandidate[];
  /**
   * `enabled`: the groups say what the load was. `not-enabled`: nothing is recorded. `not-readable`: whether or
   * what is recorded could not be read.
   */
  readonly status: 'enabled' | 'not-enabled' | 'not-readable';
  /** A sentence, when it is not enabled or not readable. */
  readonly message?: string;
  /** Only when it is not enabled. */
  readonly guide?: EnableGuide;
  /** More active sessions than this wait for a CPU. */
  readonly vcpuCount?: number;
  readonly periodSeconds: number;
  /** Average active sessions, all together. */
  readonly total: readonly ChartPoint[];
  /** The largest first, at most 10. */
  readonly groups: readonly LoadGroup[];
  readonly notices: readonly string[];
  readonly state: LiveState;
}

export type DatabaseEventKind =
  | 'event'
  | 'maintenance'
  | 'change'
  | 'deployment';

/** Something that happened at a time, for a list and as a mark on the time axis of charts. */
export interface DatabaseEvent {
  readonly id: string;
  readonly time: string;
  /**
   * `event`: RDS said so. `maintenance`: so too, about maintenance. `change`: the description of the database in
   * AWS changed. `deployment`: something changed that belongs to the component of the database.
   */
  readonly kind: DatabaseEventKind;
  /** The database or resource that it happened to. */
  readonly arn: string;
  readonly databaseName: string;
  readonly message: string;
  /** RDS's categories, for example `failover`. */
  readonly categories: readonly string[];
  /** Whether it is bad news by its category: a failure, a failover, low storage. */
  readonly isIncident: boolean;
  /** Of a change: it happened between this time and `time`. */
  readonly notBefore?: string;
}

export interface DatabaseEvents {
  readonly arn: string;
  readonly from: string;
  readonly to: string;
  /** Newest first, at most 1,000. */
  readonly items: readonly DatabaseEvent[];
  readonly truncated: boolean;
  /** From when on RDS events are known without a gap; before it there may be more. */
  readonly completeFrom?: string;
  readonly notices: readonly string[];
  readonly state: LiveState;
}

/** A recommendation of RDS. */
export interface DatabaseRecommendation {
  readonly id: string;
  readonly arn: string;
  readonly databaseName: string;
  /** AWS's word: `high`, `medium`, `low` or `informational`. */
  readonly severity?: string;
  /** AWS's word: `active`, `pending`, `resolved` or `dismissed`. */
  readonly status?: string;
  readonly title: string;
  readonly detection?: string;
  readonly recommendation?: string;
  readonly reason?: string;
  readonly impact?: string;
  readonly category?: string;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly actions: readonly string[];
  readonly links: readonly RecommendationLink[];
}

export interface RecommendationLink {
  readonly text: string;
  readonly url: string;
}

export interface DatabaseRecommendations {
  readonly items: readonly DatabaseRecommendation[];
  readonly state: LiveState;
}

/** A log file of an instance; its content is not served. */
export interface DatabaseLogFile {
  readonly arn: string;
  readonly databaseName: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly lastWrittenAt?: string;
}

export interface DatabaseLogFiles {
  /** Newest first. */
  readonly items: readonly DatabaseLogFile[];
  readonly truncated: boolean;
  readonly state: LiveState;
}
