import {
  type DBRecommendation,
  paginateDescribeDBRecommendations,
  RDSClient,
} from '@aws-sdk/client-rds';
import { formatTarget, type Target } from '@meridian/aws-common';
import type { AwsService } from '@meridian/aws-node';
import type {
  DatabaseRecommendation,
  DatabaseRecommendations,
  DatabaseRow,
} from '@meridian/plugin-rds-inspector-common';
import { RDS_LIVE_ACTIONS } from '../iamActions';
import { askAws } from '../live/askAws';
import { LiveReads, type LiveReadsOptions } from '../live/LiveReads';
import { targetsOf } from '../live/targetsOf';
import { worstState } from '../live/worstState';

type Recommendation = Omit<DatabaseRecommendation, 'databaseName'>;

/** Asks RDS what it recommends, all of an account and Region at once. */
export class RecommendationReader {
  private readonly reads: LiveReads<readonly Recommendation[]>;

  constructor(private readonly aws: AwsService, options: LiveReadsOptions) {
    this.reads = new LiveReads(options);
  }

  /** The recommendations for some databases; of others that the same answer holds, nothing. */
  async read(
    databases: readonly DatabaseRow[],
  ): Promise<DatabaseRecommendations> {
    const names = new Map(databases.map(({ arn, name }) => [arn, name]));
    const answers = await Promise.all(
      targetsOf(databases).map(target =>
        this.reads.get(formatTarget(target), () => this.ask(target)),
      ),
    );
    const items = answers
      .flatMap(({ value }) => value ?? [])
      .flatMap(one => {
        const databaseName = names.get(one.arn);
        return databaseName === undefined ? [] : [{ ...one, databaseName }];
      })
      .sort((a, b) => (b.updatedAt ?? '').localeCompare(a.updatedAt ?? ''));
    return { items, state: worstState(answers.map(({ state }) => state)) };
  }

  private async ask(target: Target): Promise<readonly Recommendation[]> {
    const client = this.aws.clients.client(RDSClient, target, {
      declaredActions: RDS_LIVE_ACTIONS,
      unreadableDates: 'invalid',
    });
    const context = {
      service: 'rds',
      operation: 'DescribeDBRecommendations',
      target,
    };
    return askAws(context, async () => {
      const found: Recommendation[] = [];
      const pages = paginateDescribeDBRecommendations(
        { client, pageSize: 100 },
        {},
      );
      for await (const { DBRecommendations = [] } of pages) {
        found.push(...DBRecommendations.flatMap(toRecommendation));
      }
      return found;
    });
  }
}

function toRecommendation(one: DBRecommendation): Recommendation[] {
  const { RecommendationId: id, ResourceArn: arn } = one;
  if (!id || !arn) return [];
  return [
    {
      id,
      arn,
      severity: one.Severity,
      status: one.Status,
      title: one.TypeRecommendation ?? one.Recommendation ?? id,
      detection: one.Detection ?? one.TypeDetection,
      recommendation: one.Recommendation,
      reason: one.Reason ?? one.Description,
      impact: one.Impact,
      category: one.Category,
      createdAt: timeOf(one.CreatedTime),
      updatedAt: timeOf(one.UpdatedTime),
      actions: (one.RecommendedActions ?? []).flatMap(
        ({ Title, Description }) => Title ?? Description ?? [],
      ),
      links: (one.Links ?? []).flatMap(({ Text, Url }) =>
        Url?.startsWith('https://') ? [{ text: Text ?? Url, url: Url }] : [],
      ),
    },
  ];
}

function timeOf(time: Date | undefined): string | undefined {
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined;
}
