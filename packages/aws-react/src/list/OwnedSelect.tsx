import { Select } from '@backstage/ui';

const ANY = 'any';

const OPTIONS = [
  { value: ANY, label: 'Owned or not' },
  { value: 'true', label: 'Without an owner' },
  { value: 'false', label: 'With an owner' },
];

/** Narrows a list to what has an owner, or to what has none. */
export function OwnedSelect(props: {
  className?: string;
  /** Only those without an owner, or only those with one; all when undefined. */
  unowned: boolean | undefined;
  onChange(unowned: boolean | undefined): void;
}) {
  const { className, unowned, onChange } = props;
  return (
    <Select
      className={className}
      size="small"
      aria-label="Whether it has an owner"
      options={OPTIONS}
      selectedKey={`${unowned ?? ANY}`}
      onSelectionChange={key =>
        onChange(key === ANY ? undefined : key === 'true')
      }
    />
  );
}
