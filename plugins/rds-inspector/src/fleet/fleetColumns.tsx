import { MiddleText, StateMark } from '@meridian/aws-react';
import { Link } from 'react-router-dom';
import type { DatabaseLinks } from '../useDatabaseLinks';
import { FLEET_COLUMN_IDS, ORDER_OF_COLUMN } from './columnIds';
import type { FleetColumn } from './columnTypes';
import { FIGURE_COLUMNS } from './figureColumns';
import type { FleetRow } from './fleetRows';
import { naturalDirection } from './fleetView';
import { WORD_COLUMNS } from './wordColumns';
import styles from './Fleet.module.css';

function nameColumn(links: DatabaseLinks): FleetColumn {
  return {
    id: 'name',
    label: 'Name',
    width: 256,
    grows: true,
    isPinned: true,
    // The row itself is the tab stop; the link is for the mouse and for a new tab.
    render: row => (
      <span className={styles.nameCell}>
        <Link
          to={links.database(row.database.arn)}
          tabIndex={-1}
          className={styles.name}
          title={row.database.name}
        >
          <MiddleText text={row.database.name} />
        </Link>
        {row.database.kind !== 'instance' && (
          <span className={styles.kind}>{kindInWords(row)}</span>
        )}
        {row.database.parentProblem && (
          <StateMark
            state="unknown"
            iconOnly
            reason={row.database.parentProblem}
          />
        )}
      </span>
    ),
  };
}

/** The kind, and while it is collapsed how many are below. */
function kindInWords({ database, standsFor }: FleetRow): string {
  const below = standsFor.length - 1;
  const kind = database.kind === 'cluster' ? 'cluster' : 'global';
  return below > 0 ? `${kind} +${below}` : kind;
}

/** All columns that the table can show, in their order. */
export function fleetColumns(links: DatabaseLinks): FleetColumn[] {
  const columns = [nameColumn(links), ...WORD_COLUMNS, ...FIGURE_COLUMNS];
  return FLEET_COLUMN_IDS.flatMap(
    id => columns.find(column => column.id === id) ?? [],
  ).map(column => {
    const order = ORDER_OF_COLUMN[column.id];
    return {
      ...column,
      isSortable: order !== undefined,
      firstDirection: order && naturalDirection(order),
    };
  });
}
