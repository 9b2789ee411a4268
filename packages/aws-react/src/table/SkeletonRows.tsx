import { Skeleton } from '@backstage/ui';
import type { DataColumn } from './types';
import styles from './DataTable.module.css';

const SKELETON_ROW_COUNT = 14;

/** The layout of the table before its rows are known, so that nothing jumps when they come. */
export function SkeletonRows<Row>(props: {
  columns: ReadonlyArray<DataColumn<Row>>;
}) {
  return (
    <>
      {Array.from({ length: SKELETON_ROW_COUNT }, (_, index) => (
        <tr key={index} className={styles.row} aria-hidden="true">
          {props.columns.map(column => (
            <td key={column.id} className={styles.cell}>
              <Skeleton
                width={Math.min(column.width - 24, 40 + ((index * 37) % 90))}
                height={12}
              />
            </td>
          ))}
        </tr>
      ))}
    </>
  );
}
