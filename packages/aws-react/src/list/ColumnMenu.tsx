import { ButtonIcon, Checkbox, DialogTrigger, Popover } from '@backstage/ui';
import { RiLayoutColumnLine } from '@remixicon/react';
import styles from './TableTools.module.css';

/**
 * Which columns are shown, in their order.
 *
 * @param props.all - the columns that there are to choose from; those that are always shown are left out
 */
export function ColumnMenu<ColumnId extends string>(props: {
  all: ReadonlyArray<{ readonly id: ColumnId; readonly label: string }>;
  shown: readonly ColumnId[];
  onToggle(id: ColumnId, isShown: boolean): void;
}) {
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
          {props.all.map(({ id, label }) => (
            <Checkbox
              key={id}
              isSelected={props.shown.includes(id)}
              onChange={isShown => props.onToggle(id, isShown)}
            >
              {label}
            </Checkbox>
          ))}
        </div>
      </Popover>
    </DialogTrigger>
  );
}
