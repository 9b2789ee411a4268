import { MiddleText } from '@meridian/aws-react';
import { Link } from 'react-router-dom';
import type { RecoveryLinks } from '../useRecoveryLinks';
import { ORDER_OF_COLUMN, SYSTEM_COLUMN_IDS } from './columnIds';
import type { SystemColumn } from './columnTypes';
import { naturalDirection } from './overviewView';
import { RECOVERY_COLUMNS } from './recoveryColumns';
import { WORD_COLUMNS } from './wordColumns';
import styles from './Overview.module.css';

function nameColumn(links: RecoveryLinks): SystemColumn {
  return {
    id: 'name',
    label: 'System',
    width: 164,
    grows: true,
    isPinned: true,
    // The row itself is the tab stop; the link is for the mouse and for a new tab.
    render: row => (
      <Link
        to={links.system(row.entityRef)}
        tabIndex={-1}
        className={styles.name}
        title={row.entityRef}
      >
        <MiddleText text={row.title} />
      </Link>
    ),
  };
}

/** All columns that the table can show, in their order. */
export function systemColumns(links: RecoveryLinks): SystemColumn[] {
  const columns = [nameColumn(links), ...RECOVERY_COLUMNS, ...WORD_COLUMNS];
  return SYSTEM_COLUMN_IDS.flatMap(
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
