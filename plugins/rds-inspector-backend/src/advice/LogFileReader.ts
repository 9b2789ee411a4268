import {
  type DescribeDBLogFilesDetails,
  paginateDescribeDBLogFiles,
  RDSClient,
} from '@aws-sdk/client-rds';
import { parseArn } from '@meridian/aws-common';
import type { AwsService } from '@meridian/aws-node';
import type {
  DatabaseLogFile,
  DatabaseLogFiles,
  DatabaseRow,
} from '@meridian/plugin-rds-inspector-common';
import { RDS_LIVE_ACTIONS } from '../iamActions';
import { askAws } from '../live/askAws';
import { LiveReads, type LiveReadsOptions } from '../live/LiveReads';
import { worstState } from '../live/worstState';

const MAXIMUM_FILES = 500;

/** Asks RDS which log files instances have. Their content is not read: it can hold what people stored. */
export class LogFileReader {
  private readonly reads: LiveReads<readonly DatabaseLogFile[]>;

  constructor(private readonly aws: AwsService, options: LiveReadsOptions) {
    this.reads = new LiveReads(options);
  }

  async read(databases: readonly DatabaseRow[]): Promise<DatabaseLogFiles> {
    const answers = await Promise.all(
      databases
        .filter(({ kind, isDeleted }) => kind === 'instance' && !isDeleted)
        .map(database =>
          this.reads.get(database.arn, () => this.ask(database)),
        ),
    );
    const items = answers
      .flatMap(({ value }) => value ?? [])
      .sort((a, b) =>
        (b.lastWrittenAt ?? '').localeCompare(a.lastWrittenAt ?? ''),
      );
    return {
      items: items.slice(0, MAXIMUM_FILES),
      truncated: items.length > MAXIMUM_FILES,
      state: worstState(answers.map(({ state }) => state)),
    };
  }

  private async ask(
    database: DatabaseRow,
  ): Promise<readonly DatabaseLogFile[]> {
    const { accountId, region, arn } = database;
    const target = { accountId, region };
    const client = this.aws.clients.client(RDSClient, target, {
      declaredActions: RDS_LIVE_ACTIONS,
    });
    const identifier = parseArn(arn).resource.split(':').at(-1);
    return askAws(
      { service: 'rds', operation: 'DescribeDBLogFiles', target },
      async () => {
        const files: DatabaseLogFile[] = [];
        const pages = paginateDescribeDBLogFiles(
          { client, pageSize: 100 },
          { DBInstanceIdentifier: identifier },
        );
        for await (const { DescribeDBLogFiles = [] } of pages) {
          files.push(
            ...DescribeDBLogFiles.flatMap(file => toLogFile(file, database)),
          );
        }
        return files;
      },
    );
  }
}

function toLogFile(
  file: DescribeDBLogFilesDetails,
  { arn, name: databaseName }: DatabaseRow,
): DatabaseLogFile[] {
  const { LogFileName: name, Size: sizeBytes = 0, LastWritten } = file;
  if (!name) return [];
  // Milliseconds since 1970, in a number that is no timestamp of AWS's protocols.
  const time = LastWritten === undefined ? undefined : new Date(LastWritten);
  return [
    {
      arn,
      databaseName,
      name,
      sizeBytes,
      lastWrittenAt:
        time && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined,
    },
  ];
}
