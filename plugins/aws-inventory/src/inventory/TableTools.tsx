import { useApi } from '@backstage/frontend-plugin-api';
import {
  ColumnMenu as Columns,
  ExportMenu as Export,
} from '@meridian/aws-react';
import type { ExportQuery } from '@meridian/plugin-aws-inventory-common';
import { resourceExportApiRef } from '../api';
import {
  COLUMN_IDS,
  type ColumnId,
  type InventoryView,
} from '../filters/inventoryView';

/** The export of exactly the rows and columns that are shown. */
export function ExportMenu(props: { query: Omit<ExportQuery, 'format'> }) {
  const exportApi = useApi(resourceExportApiRef);
  return (
    <Export
      fileName="aws-inventory"
      load={format => exportApi.exportResources({ ...props.query, format })}
    />
  );
}

/** Which columns are shown; the name always is. */
export function ColumnMenu(props: {
  view: InventoryView;
  labels: ReadonlyMap<ColumnId, string>;
  onChange(view: InventoryView): void;
}) {
  const { view, labels, onChange } = props;
  return (
    <Columns
      choices={COLUMN_IDS.filter(id => id !== 'name').map(id => ({
        id,
        label: labels.get(id) ?? id,
      }))}
      ids={COLUMN_IDS}
      view={view}
      onChange={onChange}
    />
  );
}
