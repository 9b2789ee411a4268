import type { DatabaseRow } from '@meridian/plugin-rds-inspector-common';

/** A database and all that hangs below it in its group. */
export function belongingTo(
  database: DatabaseRow,
  group: readonly DatabaseRow[],
): [DatabaseRow, ...DatabaseRow[]] {
  const below = (arn: string): DatabaseRow[] =>
    group
      .filter(({ parentArn }) => parentArn === arn)
      .flatMap(child => [child, ...below(child.arn)]);
  return [database, ...below(database.arn)];
}
