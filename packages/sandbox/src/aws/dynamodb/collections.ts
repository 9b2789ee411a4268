import type { TableDescription } from '@aws-sdk/client-dynamodb';
import { collection } from '../../core/Estate';

/** A table of one Region, with what DynamoDB keeps beside its description. */
export interface SandboxTable {
  /** Without the counts that move: see {@link SandboxTable.growth}. */
  readonly description: TableDescription;
  /** The days one can go back; undefined when point-in-time recovery is disabled. */
  readonly recoveryPeriodInDays: number | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly growth: {
    /** The items at the time the table was created. */
    readonly initialItemCount: number;
    readonly itemsPerDay: number;
    readonly averageItemSizeBytes: number;
  };
}

export const tables = collection<SandboxTable>('dynamodb.tables');
