import { Select, TextField } from '@backstage/ui';
import {
  FilterChips,
  OwnedSelect,
  TextFilter,
  toChips,
} from '@meridian/aws-react';
import type { FacetValue } from '@meridian/plugin-aws-inventory-common';
import { useState, type FormEvent } from 'react';
import { filterChips } from '../filters/filterChips';
import {
  cleared,
  CHANGED_WITHIN,
  toggled,
  type ChangedWithin,
  type InventoryView,
} from '../filters/inventoryView';
import styles from './FilterBar.module.css';

const ANY = 'any';

const CHANGED_OPTIONS: Array<{ value: ChangedWithin | 'any'; label: string }> =
  [
    { value: ANY, label: 'Changed any time' },
    { value: '1h', label: `Changed: ${CHANGED_WITHIN['1h'].label}` },
    { value: '24h', label: `Changed: ${CHANGED_WITHIN['24h'].label}` },
    { value: '7d', label: `Changed: ${CHANGED_WITHIN['7d'].label}` },
    { value: '30d', label: `Changed: ${CHANGED_WITHIN['30d'].label}` },
  ];

const DELETED_OPTIONS: Array<{
  value: InventoryView['deleted'];
  label: string;
}> = [
  { value: 'exclude', label: 'Existing' },
  { value: 'include', label: 'Existing and deleted' },
  { value: 'only', label: 'Deleted' },
];

/** Free text, the filters without counts, and everything that is set as chips. */
export function FilterBar(props: {
  view: InventoryView;
  accounts: readonly FacetValue[] | undefined;
  onChange(view: InventoryView, options?: { replace?: boolean }): void;
}) {
  const { view, onChange } = props;
  const chips = filterChips(view, [...(props.accounts ?? [])]);

  return (
    <div className={styles.bar}>
      <div className={styles.fields}>
        <TextFilter
          className={styles.text}
          hint="Name, id, ARN or tag"
          text={view.text}
          onChange={text => onChange({ ...view, text }, { replace: true })}
        />
        <TagFilter
          onAdd={tag =>
            view.lists.tag.includes(tag) || onChange(toggled(view, 'tag', tag))
          }
        />
        <Select
          size="small"
          aria-label="When it changed"
          options={CHANGED_OPTIONS}
          selectedKey={view.changedWithin ?? ANY}
          onSelectionChange={key =>
            onChange({
              ...view,
              changedWithin: CHANGED_OPTIONS.map(({ value }) => value).find(
                (value): value is ChangedWithin =>
                  value === key && value !== ANY,
              ),
            })
          }
        />
        <OwnedSelect
          unowned={view.unowned}
          onChange={unowned => onChange({ ...view, unowned })}
        />
        <Select
          size="small"
          aria-label="Whether it still exists"
          options={DELETED_OPTIONS}
          selectedKey={view.deleted}
          onSelectionChange={key =>
            onChange({
              ...view,
              deleted:
                DELETED_OPTIONS.find(({ value }) => value === key)?.value ??
                'exclude',
            })
          }
        />
      </div>
      <FilterChips
        chips={toChips(chips, onChange)}
        onClear={() => onChange(cleared(view))}
      />
    </div>
  );
}

/** Adds a tag, `key=value` or a key alone, when Enter is pressed. */
function TagFilter(props: { onAdd(tag: string): void }) {
  const [tag, setTag] = useState('');
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (tag.trim()) {
      props.onAdd(tag.trim());
      setTag('');
    }
  };
  return (
    <form onSubmit={handleSubmit} className={styles.tag}>
      <TextField
        size="small"
        aria-label="Add a tag as key=value, or a key alone"
        placeholder="Tag: key=value ⏎"
        maxLength={400}
        value={tag}
        onChange={setTag}
      />
    </form>
  );
}
