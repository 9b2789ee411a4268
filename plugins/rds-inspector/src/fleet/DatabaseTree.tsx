import {
  DataTable,
  type ColumnWidthsById,
  type DataSort,
} from '@meridian/aws-react';
import type { DatabaseGroup } from '@meridian/plugin-rds-inspector-common';
import { useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { useDatabaseLinks } from '../useDatabaseLinks';
import type { FleetColumnId } from './columnIds';
import { fleetColumns } from './fleetColumns';
import { fleetRows, type Expansion, type FleetRow } from './fleetRows';

/**
 * Databases, each below what it hangs on.
 *
 * @param props.groups - absent while the first ones load
 */
export function DatabaseTree(props: {
  groups: readonly DatabaseGroup[] | undefined;
  columns: readonly FleetColumnId[];
  expansion: Expansion;
  onToggle(row: FleetRow): void;
  widths?: ColumnWidthsById;
  onWidthsChange?(widths: ColumnWidthsById): void;
  sort?: DataSort;
  onSortChange?(sort: DataSort): void;
  isStale?: boolean;
  onEndReached?(): void;
  contentKey?: string;
  initialScrollTop?: number;
  onScroll?(scrollTop: number): void;
  maxHeight?: string;
}) {
  const { groups, expansion, onToggle, columns: ids, ...table } = props;
  const links = useDatabaseLinks();
  const navigate = useNavigate();
  const columns = useMemo(() => {
    const all = fleetColumns(links);
    return ids.flatMap(id => all.find(column => column.id === id) ?? []);
  }, [links, ids]);
  const rows = useMemo(
    () => groups && fleetRows(groups, expansion),
    [groups, expansion],
  );
  const tree = useMemo(
    () => ({
      levelOf: (row: FleetRow) => row.level,
      isExpanded: (row: FleetRow) => row.isExpanded,
      nameOf: (row: FleetRow) => row.database.name,
      onToggle,
    }),
    [onToggle],
  );
  return (
    <DataTable
      {...table}
      label="Databases"
      columns={columns}
      rows={rows}
      tree={tree}
      isMuted={row => !row.isMatched}
      getRowKey={row => row.database.arn}
      onOpen={row => navigate(links.database(row.database.arn))}
    />
  );
}
