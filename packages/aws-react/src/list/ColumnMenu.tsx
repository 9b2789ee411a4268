import { ButtonIcon, Checkbox, DialogTrigger, Popover } from '@backstage/ui';
import { RiLayoutColumnLine } from '@remixicon/react';
import { toggledColumns } from './listParams';
import styles from './TableTools.module.css';

/**
 * Which columns are shown, in their order.
 *
 * @param props.choices - the columns that there are to choose from; those that are always shown are left out
 * @param props.ids - all columns, in the order in which they are shown
 */
export function ColumnMenu<
  ColumnId extends string,
  View extends { readonly columns: readonly ColumnId[] },
>(props: {
  choices: ReadonlyArray<{ readonly id: ColumnId; readonly label: string }>;
  ids: readonly ColumnId[];
  view: View;
  onChange(view: View): void;
}) {
  const { choices, ids, view, onChange } = props;
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
          {choices.map(({ id, label }) => (
            <Checkbox
              key={id}
              isSelected={view.columns.includes(id)}
              onChange={isShown =>
                onChange({
                  ...view,
                  columns: toggledColumns(ids, view.columns, id, isShown),
                })
              }
            >
              {label}
            </Checkbox>
          ))}
        </div>
      </Popover>
    </DialogTrigger>
  );
}
