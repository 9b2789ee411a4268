import { useApi } from '@backstage/frontend-plugin-api';
import {
  Button,
  ButtonIcon,
  Checkbox,
  DialogTrigger,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
} from '@backstage/ui';
import { describeFailure } from '@meridian/aws-react';
import type { ExportQuery } from '@meridian/plugin-aws-inventory-common';
import { RiDownloadLine, RiLayoutColumnLine } from '@remixicon/react';
import { useState } from 'react';
import { resourceExportApiRef } from '../api';
import {
  COLUMN_IDS,
  type ColumnId,
  type InventoryView,
} from '../filters/inventoryView';
import { downloadBlob } from './downloadBlob';
import styles from './Inventory.module.css';

/** The export of exactly the rows and columns that are shown. */
export function ExportMenu(props: { query: Omit<ExportQuery, 'format'> }) {
  const exportApi = useApi(resourceExportApiRef);
  const [isRunning, setIsRunning] = useState(false);
  const [problem, setProblem] = useState<string>();

  const run = async (format: 'csv' | 'json') => {
    setIsRunning(true);
    setProblem(undefined);
    try {
      const blob = await exportApi.exportResources({ ...props.query, format });
      downloadBlob(blob, `aws-inventory.${format}`);
    } catch (error) {
      setProblem(`The export failed: ${describeFailure(error).sentence}`);
    } finally {
      setIsRunning(false);
    }
  };

  return (
    <>
      {problem && (
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
      <MenuTrigger>
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiDownloadLine />}
          isPending={isRunning}
        >
          Export
        </Button>
        <Menu>
          <MenuItem onAction={() => run('csv')}>CSV</MenuItem>
          <MenuItem onAction={() => run('json')}>JSON</MenuItem>
        </Menu>
      </MenuTrigger>
    </>
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
    <DialogTrigger>
      <ButtonIcon
        size="small"
        variant="secondary"
        icon={<RiLayoutColumnLine />}
        aria-label="Choose the columns"
      />
      <Popover hideArrow placement="bottom end">
        <div className={styles.columnMenu}>
          {COLUMN_IDS.filter(id => id !== 'name').map(id => (
            <Checkbox
              key={id}
              isSelected={view.columns.includes(id)}
              onChange={isSelected =>
                onChange({
                  ...view,
                  columns: COLUMN_IDS.filter(candidate =>
                    candidate === id
                      ? isSelected
                      : view.columns.includes(candidate),
                  ),
                })
              }
            >
              {labels.get(id)}
            </Checkbox>
          ))}
        </div>
      </Popover>
    </DialogTrigger>
  );
}
