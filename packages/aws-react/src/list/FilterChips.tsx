import { Button } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import styles from './FilterChips.module.css';

/** One filter that is set, in words. */
export interface Chip {
  readonly id: string;
  readonly label: string;
  onRemove(): void;
}

/** One filter that a view sets, in words, with the view that is left when it is removed. */
export interface ViewChip<View> {
  readonly id: string;
  readonly label: string;
  readonly without: View;
}

/** The chips of the filters that a view sets. */
export function toChips<View>(
  chips: ReadonlyArray<ViewChip<View>>,
  onChange: (view: View) => void,
): Chip[] {
  return chips.map(({ id, label, without }) => ({
    id,
    label,
    onRemove: () => onChange(without),
  }));
}

/** The filters that are set, each to be removed on its own, or all at once. Nothing when none is. */
export function FilterChips(props: {
  chips: readonly Chip[];
  onClear(): void;
}) {
  if (props.chips.length === 0) {
    return null;
  }
  return (
    <ul className={styles.chips} aria-label="Filters that are set">
      {props.chips.map(chip => (
        <li key={chip.id}>
          <button
            type="button"
            className={styles.chip}
            aria-label={`Remove the filter ${chip.label}`}
            onClick={chip.onRemove}
          >
            {chip.label}
            <RiCloseLine aria-hidden="true" />
          </button>
        </li>
      ))}
      <li>
        <Button size="small" variant="tertiary" onPress={props.onClear}>
          Clear all
        </Button>
      </li>
    </ul>
  );
}
