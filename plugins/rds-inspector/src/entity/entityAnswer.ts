import type { Entity } from '@backstage/catalog-model';
import { formatCountOf, type EvaluationState } from '@meridian/aws-react';
import type {
  DatabaseRow,
  EntityDatabases,
} from '@meridian/plugin-rds-inspector-common';
import { countFindings, countsInWords } from '../database/words/answer';

/** The databases of an entity that belong to it themselves, not only by their group. */
export function databasesOf(
  databases: Pick<EntityDatabases, 'groups'>,
): DatabaseRow[] {
  return databases.groups.flatMap(({ root, members, matchedArns }) =>
    [root, ...members].filter(({ arn }) => matchedArns.includes(arn)),
  );
}

/** Says that some databases are not the component's alone; of a system, nothing. */
export function sharedInWords(
  entity: Entity,
  databases: readonly DatabaseRow[],
): string | undefined {
  if (entity.kind !== 'Component') return undefined;
  const shared = databases.filter(
    ({ component, system }) => component === undefined && system !== undefined,
  );
  if (shared.length === 0) return undefined;
  return shared.length === databases.length
    ? `None is this component's alone: the system ${shared[0].system} shares them.`
    : `${shared.length} of them are not this component's alone: the system ${shared[0].system} shares them.`;
}

/** Says how many databases there are behind an entity, and how they are. */
export function entityAnswer(databases: EntityDatabases): {
  readonly state: EvaluationState;
  readonly sentence: string;
} {
  const rows = databasesOf(databases);
  const counts = countFindings(rows);
  const unknownCount = rows.reduce(
    (sum, row) => sum + row.unknownCheckCount,
    0,
  );
  const all = `${formatCountOf(rows.length, 'database')}${
    databases.truncated ? ' and more' : ''
  }`;
  const words = countsInWords(counts);
  if (words) {
    const isBad = counts.critical + counts.high > 0;
    return {
      state: isBad ? 'critical' : 'warning',
      sentence: `${all} with ${words}.`,
    };
  }
  return unknownCount > 0
    ? {
        state: 'unknown',
        sentence: `${all}; nothing was found, but ${formatCountOf(
          unknownCount,
          'check',
        )} could not be made.`,
      }
    : { state: 'ok', sentence: `${all} without a finding.` };
}
