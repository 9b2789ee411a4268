import {
  DescribeDBLogFilesCommand,
  DownloadDBLogFilePortionCommand,
  type DBInstance,
} from '@aws-sdk/client-rds';
import {
  AwsError,
  type AwsHandlers,
  type AwsRequestContext,
} from '../../../core/AwsHandlers';
import { dbInstances } from '../collections';
import { applyFilters, narrowTo, pageOf } from '../query';
import { describeLogFile, findLogFile, logFilesAt } from './logFiles';

/** RDS answers with at most so many lines, or a mebibyte. */
const MAXIMUM_LINES = 10_000;
const MAXIMUM_CHARACTERS = 1024 * 1024;

/** Registers the operations on log files. */
export function registerLogs(aws: AwsHandlers): void {
  aws.on(DescribeDBLogFilesCommand, (input, context) => {
    const instance = findInstance(input.DBInstanceIdentifier, context);
    const files = logFilesAt(instance, context.now)
      .map(describeLogFile)
      .filter(
        ({ LogFileName = '', LastWritten = 0, Size = 0 }) =>
          LogFileName.includes(input.FilenameContains ?? '') &&
          LastWritten >= (input.FileLastWritten ?? 0) &&
          Size >= (input.FileSize ?? 0),
      );
    const { page, Marker } = pageOf(
      applyFilters(files, input.Filters, {}),
      input,
    );
    return { DescribeDBLogFiles: page, Marker };
  });

  aws.on(DownloadDBLogFilePortionCommand, (input, context) => {
    const instance = findInstance(input.DBInstanceIdentifier, context);
    if (instance.DBInstanceStatus === 'stopped') {
      throw new AwsError(
        'DBInstanceNotReadyFault',
        `DB instance ${input.DBInstanceIdentifier} is not ready.`,
        503,
      );
    }
    const file = findLogFile(instance, input.LogFileName ?? '', context.now);
    if (!file) {
      throw new AwsError(
        'DBLogFileNotFoundFault',
        `DBLog File: ${input.LogFileName}, is not found on the DB instance`,
        404,
      );
    }
    return cutPortion(file.text, input);
  });
}

function findInstance(
  identifier: string | undefined,
  { estate, accountId, region }: AwsRequestContext,
): DBInstance {
  const [instance] = narrowTo(
    estate.of(dbInstances, accountId, region),
    identifier ?? '',
    item => [item.DBInstanceIdentifier, item.DBInstanceArn],
    { code: 'DBInstanceNotFoundFault', kind: 'DBInstance' },
  );
  return instance;
}

/**
 * From a marker on, or, without one, the last lines of the file. `0` is the marker of its beginning.
 */
function cutPortion(
  text: string,
  { Marker, NumberOfLines }: { Marker?: string; NumberOfLines?: number },
): { LogFileData: string; Marker: string; AdditionalDataPending: boolean } {
  const lines = text.split('\n').slice(0, -1);
  const wanted = Math.min(NumberOfLines || MAXIMUM_LINES, MAXIMUM_LINES);
  const start =
    Marker === undefined
      ? Math.max(0, lines.length - wanted)
      : lineOf(Marker, lines.length);
  let end = start;
  let size = 0;
  while (
    end < Math.min(start + wanted, lines.length) &&
    size + lines[end].length < MAXIMUM_CHARACTERS
  ) {
    size += lines[end].length + 1;
    end += 1;
  }
  return {
    LogFileData: lines
      .slice(start, end)
      .map(line => `${line}\n`)
      .join(''),
    Marker: `${end}`,
    AdditionalDataPending: end < lines.length,
  };
}

function lineOf(marker: string, lineCount: number): number {
  const position = Number(marker);
  if (!/^\d+$/.test(marker) || position > lineCount) {
    throw new AwsError(
      'InvalidParameterValue',
      `Invalid value ${marker} for Marker.`,
    );
  }
  return position;
}
