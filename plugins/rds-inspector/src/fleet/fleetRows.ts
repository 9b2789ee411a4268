import type {
  DatabaseGroup,
  DatabaseRow,
} from '@meridian/plugin-rds-inspector-common';

/** One row of the fleet as it is shown. */
export interface FleetRow {
  readonly database: DatabaseRow;
  /** What its figures speak for: itself, or its whole branch while that is collapsed. */
  readonly standsFor: readonly DatabaseRow[];
  /** 1 for a root. */
  readonly level: number;
  /** Undefined when nothing hangs below it. */
  readonly isExpanded: boolean | undefined;
  /** False for one that is only shown for the sake of those that match. */
  readonly isMatched: boolean;
}

/** Which rows are expanded. */
export interface Expansion {
  readonly all: boolean;
  /** What the reader expanded or collapsed, by ARN. */
  readonly chosen: ReadonlyMap<string, boolean>;
}

/** The branches of a group, from its root. */
class Branches {
  private readonly below = new Map<string, DatabaseRow[]>();

  constructor(group: DatabaseGroup) {
    const known = new Set([
      group.root.arn,
      ...group.members.map(({ arn }) => arn),
    ]);
    for (const member of group.members) {
      // What is between it and the root may not be readable.
      const parent =
        member.parentArn !== undefined && known.has(member.parentArn)
          ? member.parentArn
          : group.root.arn;
      this.below.set(parent, [...(this.below.get(parent) ?? []), member]);
    }
  }

  childrenOf(arn: string): readonly DatabaseRow[] {
    return this.below.get(arn) ?? [];
  }

  branchOf(row: DatabaseRow): DatabaseRow[] {
    return [
      row,
      ...this.childrenOf(row.arn).flatMap(child => this.branchOf(child)),
    ];
  }
}

/**
 * The rows of groups as a table shows them: collapsed by default, with what matches the filters never hidden
 * behind a row that does not match.
 */
export function fleetRows(
  groups: readonly DatabaseGroup[],
  expansion: Expansion,
): FleetRow[] {
  return groups.flatMap(group => rowsOfGroup(group, expansion));
}

function rowsOfGroup(group: DatabaseGroup, expansion: Expansion): FleetRow[] {
  const branches = new Branches(group);
  const matched = new Set(group.matchedArns);
  const holdsMatch = (row: DatabaseRow) =>
    branches.branchOf(row).some(({ arn }) => matched.has(arn));

  const visit = (database: DatabaseRow, level: number): FleetRow[] => {
    const isMatched = matched.has(database.arn);
    const children = branches.childrenOf(database.arn);
    const choice =
      expansion.chosen.get(database.arn) ?? (expansion.all || undefined);
    const isOpen = choice ?? !isMatched;
    // Without a choice of the reader only the way to what matches is opened.
    const shown = isOpen
      ? children.filter(child => choice || holdsMatch(child))
      : [];
    return [
      {
        database,
        standsFor: shown.length > 0 ? [database] : branches.branchOf(database),
        level,
        isExpanded: children.length > 0 ? shown.length > 0 : undefined,
        isMatched,
      },
      ...shown.flatMap(child => visit(child, level + 1)),
    ];
  };
  return visit(group.root, 1);
}
